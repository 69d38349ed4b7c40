import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Sha256 } from '../evidence-store.js';
import type { ByteSource } from '../inspection/byte-source.js';
import type { Quarantine } from '../reception.js';
import { syncFolder } from './files.js';

/** A new file under a name of its own in `incoming`; sealing renames it to its address, read-only, once it is on disk. */
export const openQuarantine = async (incoming: string, addressOf: (sha256: Sha256) => string): Promise<Quarantine> => {
  const path = join(incoming, `${randomUUID()}.part`);
  const file = await open(path, 'wx+', 0o600);
  let isOpen = true;
  const close = async () => {
    if (isOpen) await file.close();
    isOpen = false;
  };
  return {
    write: async (chunk) => {
      await file.writeFile(chunk);
    },
    source: (size) => sourceOf(file, size),
    seal: async (sha256) => {
      await file.chmod(0o444);
      await file.sync();
      await close();
      await moveInto(path, addressOf(sha256));
    },
    discard: async () => {
      await close();
      await rm(path, { force: true });
    },
  };
};

/** Renaming over an equal piece replaces like by like: it heals a damaged one, and its new date shields it from collection. */
const moveInto = async (path: string, address: string): Promise<void> => {
  const folder = dirname(address);
  if ((await mkdir(folder, { recursive: true })) !== undefined) await syncFolder(dirname(folder));
  await rename(path, address);
  await syncFolder(folder);
};

const sourceOf = (file: FileHandle, size: number): ByteSource => ({
  size,
  read: async (offset, length) => {
    const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - offset)));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, offset);
    return buffer.subarray(0, bytesRead);
  },
});
