import type { Refusal } from '@libs/kernel';
import { link, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ByteRange,
  type CollectedOrphans,
  EvidenceAltered,
  EvidenceStore,
  type OpenedEvidence,
  type OrphanPolicy,
  type SealedEvidence,
  Sha256,
  type Upload,
} from '../evidence-store.js';
import { receiveInto } from '../reception.js';
import { digestOf, ifThere, syncFolder } from './files.js';
import { openQuarantine } from './quarantine.js';

/**
 * Evidence in a folder: `sealed/ab/<sha256>` read-only, `incoming/` for uploads under way, `discarded/` for pieces on
 * their way out. All three lie on one file system, so that a piece appears and disappears by a rename.
 */
export class FolderEvidenceStore extends EvidenceStore {
  private constructor(private readonly root: string) {
    super();
  }

  static async at(root: string): Promise<FolderEvidenceStore> {
    for (const folder of ['sealed', 'incoming', 'discarded'])
      await mkdir(join(root, folder), { recursive: true, mode: 0o700 });
    return new FolderEvidenceStore(root);
  }

  override async receive(source: AsyncIterable<Uint8Array>, upload: Upload = {}): Promise<SealedEvidence | Refusal> {
    const quarantine = await openQuarantine(join(this.root, 'incoming'), (sha256) => this.pathOf(sha256));
    return receiveInto(quarantine, source, upload);
  }

  override async open(sha256: Sha256, range?: ByteRange): Promise<OpenedEvidence | undefined> {
    const file = await ifThere(open(this.pathOf(sha256), 'r'));
    if (!file) return undefined;
    try {
      // The bytes that are hashed are the bytes that are read: one descriptor, whatever happens to the name.
      if ((await digestOf(file)) !== sha256) throw new EvidenceAltered(sha256);
      const { size } = await file.stat();
      const { first, last } = range ?? { first: 0, last: size - 1 };
      return { size, range: { first, last }, stream: file.createReadStream({ start: first, end: last }) };
    } catch (fault) {
      await file.close();
      throw fault;
    }
  }

  override async keep(sha256: Sha256): Promise<boolean> {
    const now = new Date();
    return (await ifThere(utimes(this.pathOf(sha256), now, now).then(() => true))) ?? false;
  }

  override async verify(sha256: Sha256): Promise<'intact' | 'altered' | 'missing'> {
    const file = await ifThere(open(this.pathOf(sha256), 'r'));
    if (!file) return 'missing';
    try {
      return (await digestOf(file)) === sha256 ? 'intact' : 'altered';
    } finally {
      await file.close();
    }
  }

  override async *list(): AsyncIterable<Sha256> {
    for (const folder of await readdir(join(this.root, 'sealed'))) {
      const names = (await ifThere(readdir(join(this.root, 'sealed', folder)))) ?? [];
      yield* names.flatMap((name) => Sha256.safeParse(name).data ?? []);
    }
  }

  override async collectOrphans({ referenced, olderThan }: OrphanPolicy): Promise<CollectedOrphans> {
    const isReferenced = typeof referenced === 'function' ? referenced : await membership(referenced);
    await this.settleDiscarded(isReferenced, olderThan);
    for await (const sha256 of this.list()) {
      const lastKept = (await ifThere(stat(this.pathOf(sha256))))?.mtime;
      if (!lastKept || lastKept >= olderThan || (await isReferenced(sha256))) continue;
      await ifThere(rename(this.pathOf(sha256), this.discardedPathOf(sha256)));
    }
    const blobs = await this.settleDiscarded(isReferenced, olderThan);
    return { blobs, leftovers: await this.removeLeftovers(olderThan) };
  }

  /**
   * A piece is first moved out of reach, then asked about once more: one that was received, kept or referred to in the
   * meantime goes back, and so does whatever a collector that died had moved.
   */
  private async settleDiscarded(
    isReferenced: (sha256: Sha256) => Promise<boolean>,
    olderThan: Date,
  ): Promise<readonly Sha256[]> {
    const removed: Sha256[] = [];
    for (const name of await readdir(join(this.root, 'discarded'))) {
      const sha256 = Sha256.parse(name);
      const discarded = this.discardedPathOf(sha256);
      const wanted = (await stat(discarded)).mtime >= olderThan || (await isReferenced(sha256));
      if (wanted) await ifThere(link(discarded, this.pathOf(sha256)));
      else removed.push(sha256);
      await rm(discarded, { force: true });
    }
    await syncFolder(join(this.root, 'discarded'));
    return removed;
  }

  private async removeLeftovers(olderThan: Date): Promise<number> {
    const incoming = join(this.root, 'incoming');
    let removed = 0;
    for (const name of await readdir(incoming)) {
      const leftover = await ifThere(stat(join(incoming, name)));
      if (!leftover || leftover.mtime >= olderThan) continue;
      await rm(join(incoming, name), { force: true });
      removed += 1;
    }
    return removed;
  }

  private pathOf(sha256: Sha256): string {
    // Parsed again here, so that no unchecked text ever becomes a path.
    const name = Sha256.parse(sha256);
    return join(this.root, 'sealed', name.slice(0, 2), name);
  }

  private discardedPathOf(sha256: Sha256): string {
    return join(this.root, 'discarded', Sha256.parse(sha256));
  }
}

const membership = async (addresses: AsyncIterable<string>): Promise<(sha256: Sha256) => Promise<boolean>> => {
  const known = new Set<string>();
  for await (const address of addresses) known.add(address);
  return (sha256) => Promise.resolve(known.has(sha256));
};
