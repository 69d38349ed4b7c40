import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withClient } from '../../../test/support/database.js';
import { findBinaries, platformPackage } from './binaries.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import { canReach, serverUser } from './os-user.js';

const ROOT = process.getuid?.() === 0;
const NOBODY = { uid: 65_534, gid: 65_534 };

describe('the embedded PostgreSQL', () => {
  let folder: string;
  let running: EmbeddedPostgres[];
  let launchers: ChildProcess[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'delibere-embedded-'));
    chmodSync(folder, 0o755);
    [running, launchers] = [[], []];
  });
  afterEach(async () => {
    for (const launcher of launchers) launcher.kill('SIGKILL');
    await Promise.all(running.map((server) => server.stop()));
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async (dataDir = join(folder, 'data'), port?: number) => {
    const server = await startEmbeddedPostgres({ dataDir, ...(port && { port }) });
    running.push(server);
    return server;
  };
  const run = (url: string, sql: string) =>
    withClient(url, async (client) => (await client.query<{ value: string }>(sql)).rows);

  const launch = (
    dataDir: string,
    user?: { uid: number; gid: number },
  ): Promise<{ pid: number; port: number; url: string; launcher: ChildProcess }> =>
    new Promise((resolve, reject) => {
      const fixture = join(import.meta.dirname, 'testing/launch.ts');
      const launcher = spawn(process.execPath, ['--import', 'tsx', fixture, dataDir], {
        stdio: ['ignore', 'pipe', 'pipe'],
        ...user,
      });
      launchers.push(launcher);
      let errors = '';
      launcher.stderr?.on('data', (bytes: Buffer) => (errors += bytes.toString()));
      launcher.stdout?.on('data', (bytes: Buffer) =>
        resolve({ ...(JSON.parse(bytes.toString()) as { pid: number; port: number; url: string }), launcher }),
      );
      launcher.on('exit', () => reject(new Error(errors)));
    });

  test('makes its cluster, answers on 127.0.0.1 only, and keeps its data, port and password', async () => {
    const first = await start();
    await run(first.url('postgres'), "create table kept as select 'yes' as value");
    expect(
      await run(
        first.url('postgres'),
        "select string_agg(distinct setting, ',') as value from pg_settings where name in ('listen_addresses', 'fsync')",
      ),
    ).toEqual([{ value: '127.0.0.1,on' }]);
    await running.pop()?.stop();
    const again = await start();
    expect(again.url('postgres')).toBe(first.url('postgres'));
    expect(await run(again.url('postgres'), 'select value from kept')).toEqual([{ value: 'yes' }]);
  });

  test('does not let anybody in without the password', async () => {
    const server = await start();
    await expect(run(server.url('postgres', { user: 'postgres', password: 'password' }), 'select 1')).rejects.toThrow(
      /password/,
    );
    expect(statSync(join(folder, 'data/password')).mode & 0o077).toBe(0);
  });

  test('takes another port when the kept one is taken meanwhile', async () => {
    const { port } = await start();
    await running.pop()?.stop();
    const squatter = createServer().listen(port, '127.0.0.1');
    const moved = await start();
    expect(moved.port).not.toBe(port);
    expect(await run(moved.url('postgres'), "select '1' as value")).toEqual([{ value: '1' }]);
    squatter.close();
  });

  test('two run side by side, and one folder is not taken twice', async () => {
    const [one, other] = [await start(join(folder, 'one')), await start(join(folder, 'other'))];
    expect(one.port).not.toBe(other.port);
    await expect(startEmbeddedPostgres({ dataDir: join(folder, 'one') })).rejects.toThrow(/déjà lancé/);
    expect(await run(one.url('postgres'), "select '1' as value")).toEqual([{ value: '1' }]);
  });

  test('after its launcher was killed, stops the server left behind and goes on with its data', async () => {
    const orphan = await launch(join(folder, 'data'));
    await run(orphan.url, "create table kept as select 'yes' as value");
    orphan.launcher.kill('SIGKILL');
    await new Promise((resolve) => orphan.launcher.once('close', resolve));
    expect(existsSync(`/proc/${orphan.pid}`)).toBe(true);
    const next = await start();
    expect(next.port).toBe(orphan.port);
    expect(existsSync(`/proc/${orphan.pid}`)).toBe(false);
    expect(await run(next.url('postgres'), 'select value from kept')).toEqual([{ value: 'yes' }]);
  });

  test('says when the server dies, and recovers what was committed', async () => {
    const server = await start();
    await run(server.url('postgres'), "create table kept as select 'yes' as value");
    process.kill(server.pid, 'SIGKILL');
    await server.exited;
    await running.pop()?.stop();
    const next = await start();
    expect(await run(next.url('postgres'), 'select value from kept')).toEqual([{ value: 'yes' }]);
  });

  test('stops with its launcher on SIGTERM, and leaves nothing behind', async () => {
    const { launcher, pid } = await launch(join(folder, 'data'));
    launcher.kill('SIGTERM');
    await new Promise((resolve) => launcher.once('close', resolve));
    expect(existsSync(`/proc/${pid}`)).toBe(false);
    expect(existsSync(join(folder, 'data/launcher.pid'))).toBe(false);
  });

  test('takes neither an empty folder nor a half-made cluster for a cluster, and throws nothing away', async () => {
    mkdirSync(join(folder, 'data/cluster'), { recursive: true });
    writeFileSync(join(folder, 'data/cluster/half'), 'made');
    mkdirSync(join(folder, 'data/cluster.initialising'));
    const server = await start();
    expect(await run(server.url('postgres'), "select '1' as value")).toEqual([{ value: '1' }]);
    expect(existsSync(join(server.clusterDir, 'half'))).toBe(false);
  });

  test('is not misled by a mark of a server that is some other process now', async () => {
    const server = await start();
    await running.pop()?.stop();
    writeFileSync(
      join(server.clusterDir, 'postmaster.pid'),
      `${process.pid}\n${server.clusterDir}\n0\n1\n\n\n\nready\n`,
    );
    writeFileSync(join(folder, 'data/launcher.pid'), `${process.pid} 1\n`);
    const next = await start();
    expect(await run(next.url('postgres'), "select '1' as value")).toEqual([{ value: '1' }]);
  });

  test('runs below a folder that only its owner may enter', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const server = await start(join(closed, 'data'));
    expect(await run(server.url('postgres'), "select '1' as value")).toEqual([{ value: '1' }]);
    expect(server.clusterDir.startsWith(closed)).toBe(!ROOT);
    await running.pop()?.stop();
    const again = await start(join(closed, 'data'));
    expect(again.clusterDir).toBe(server.clusterDir);
    await running.pop()?.destroy();
    expect([again.clusterDir, join(closed, 'data')].filter((path) => existsSync(path))).toEqual([]);
  });

  test('runs for an ordinary user', async () => {
    const user = ROOT && canReach(import.meta.dirname, NOBODY) ? NOBODY : undefined;
    if (user) chownSync(folder, user.uid, user.gid);
    const { url, launcher } = await launch(join(folder, 'data'), user);
    expect(await run(url, "select '1' as value")).toEqual([{ value: '1' }]);
    launcher.kill('SIGTERM');
    await new Promise((resolve) => launcher.once('close', resolve));
  });

  test('copies its programs where its user can run them when node_modules lies below a closed folder', () => {
    const { folder: source, version } = platformPackage();
    const [closed, cache] = [join(folder, 'closed'), join(folder, 'cache')];
    mkdirSync(closed, { mode: 0o700 });
    cpSync(source, join(closed, 'package'), { recursive: true, verbatimSymlinks: true });
    const user = serverUser(join(folder, 'none'));
    const { postgres } = findBinaries(user, { cache, source: { folder: join(closed, 'package'), version } });
    expect(postgres.startsWith(ROOT ? cache : closed)).toBe(true);
    expect(readFileSync(postgres).length).toBeGreaterThan(1_000_000);
  });
});
