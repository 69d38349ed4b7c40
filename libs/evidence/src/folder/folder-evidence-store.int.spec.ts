import { describe, expect, test } from '@jest/globals';
import { isRefusal } from '@libs/kernel';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { EvidenceAltered, type Sha256 } from '../evidence-store.js';
import { evidenceStoreContract } from '../testing/evidence-store-contract.js';
import { samplePdf } from '../testing/sample-files.js';
import { FolderEvidenceStore } from './folder-evidence-store.js';

const filesUnder = async (root: string): Promise<string[]> => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

const folderStore = async () => {
  const root = await mkdtemp(join(tmpdir(), 'evidence-'));
  const store = await FolderEvidenceStore.at(root);
  return { root, store, contents: () => filesUnder(root), close: () => rm(root, { recursive: true, force: true }) };
};

evidenceStoreContract('a folder', folderStore);

describe('the folder of the evidence store', () => {
  const withStore = async (use: (under: Awaited<ReturnType<typeof folderStore>>) => Promise<void>) => {
    const under = await folderStore();
    try {
      await use(under);
    } finally {
      await under.close();
    }
  };
  const sealIn = async (store: FolderEvidenceStore): Promise<Sha256> => {
    const outcome = await store.receive(Readable.from([samplePdf()]));
    if (isRefusal(outcome)) throw new Error(outcome.rule);
    return outcome.sha256;
  };

  test('holds the very bytes, read-only, under their digest', () =>
    withStore(async ({ root, store }) => {
      const sha256 = await sealIn(store);
      const path = join(root, 'sealed', sha256.slice(0, 2), sha256);
      expect(await readFile(path)).toEqual(samplePdf());
      expect((await stat(path)).mode & 0o777).toBe(0o444);
    }));

  test('with a flipped bit hands out nothing and raises the alarm, until the piece is received again', () =>
    withStore(async ({ root, store }) => {
      const sha256 = await sealIn(store);
      const path = join(root, 'sealed', sha256.slice(0, 2), sha256);
      const bytes = await readFile(path);
      bytes[100] = (bytes[100] ?? 0) ^ 1;
      await chmod(path, 0o644);
      await writeFile(path, bytes);
      await expect(store.open(sha256)).rejects.toBeInstanceOf(EvidenceAltered);
      await expect(store.open(sha256, { first: 0, last: 3 })).rejects.toBeInstanceOf(EvidenceAltered);
      expect(await store.verify(sha256)).toBe('altered');
      await sealIn(store);
      expect(await store.verify(sha256)).toBe('intact');
    }));

  test('finishes what a collector that died had begun: a wanted piece goes back, an orphan goes', () =>
    withStore(async ({ root, store, contents }) => {
      const sha256 = await sealIn(store);
      await writeFile(join(root, 'discarded', sha256), samplePdf());
      await rm(join(root, 'sealed', sha256.slice(0, 2), sha256));
      const olderThan = new Date(Date.now() + 60_000);
      await store.collectOrphans({ referenced: () => Promise.resolve(true), olderThan });
      expect(await store.verify(sha256)).toBe('intact');
      await writeFile(join(root, 'discarded', sha256), samplePdf());
      const collected = await store.collectOrphans({ referenced: () => Promise.resolve(false), olderThan });
      expect(collected.blobs).toEqual([sha256]);
      expect(await contents()).toEqual([]);
    }));

  test('a process killed in the middle of an upload leaves no piece, and its remains are collected', () =>
    withStore(async ({ root, store, contents }) => {
      const child = uploadAndWait(root);
      await once(child.stdout!, 'data');
      await waitFor(async () => (await contents()).length === 1);
      child.kill('SIGKILL');
      await once(child, 'exit');

      const [remains] = await contents();
      expect(remains).toContain('.part');
      for await (const address of store.list()) throw new Error(`${address} is visible`);
      const nothing = () => Promise.resolve(false);
      const anHourAgo = new Date(Date.now() - 3_600_000);
      expect(await store.collectOrphans({ referenced: nothing, olderThan: anHourAgo })).toMatchObject({ leftovers: 0 });
      await utimes(remains!, 0, 0);
      expect(await store.collectOrphans({ referenced: nothing, olderThan: anHourAgo })).toMatchObject({ leftovers: 1 });
      expect(await contents()).toEqual([]);
    }));
});

/** A process of its own that receives half a PDF, says so and waits for the other half. */
const uploadAndWait = (root: string): ChildProcess => {
  const script = `
    import { setTimeout as after } from 'node:timers/promises';
    import { FolderEvidenceStore } from '@libs/evidence';
    const store = await FolderEvidenceStore.at(process.argv[1]);
    await store.receive((async function* () {
      yield Buffer.from('%PDF-1.7\\n' + ' '.repeat(10_000));
      console.log('half');
      await after(60_000);
    })());`;
  return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script, root], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
};

const waitFor = async (condition: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('The condition did not come true within 5 s.');
};
