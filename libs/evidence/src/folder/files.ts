import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

const hasCode = (fault: unknown, codes: readonly string[]): boolean =>
  typeof fault === 'object' && fault !== null && 'code' in fault && codes.includes(String(fault.code));

/** The outcome of a file operation, or `undefined` when the file is not (or, for a link, is already) there. */
export const ifThere = async <T>(operation: Promise<T>): Promise<T | undefined> => {
  try {
    return await operation;
  } catch (fault) {
    if (hasCode(fault, ['ENOENT', 'EEXIST'])) return undefined;
    throw fault;
  }
};

/** SHA-256 of a whole open file, lower-case hexadecimal. */
export const digestOf = async (file: FileHandle): Promise<string> => {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(1 << 18);
  for (let at = 0; ;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
    if (bytesRead === 0) return hash.digest('hex');
    hash.update(buffer.subarray(0, bytesRead));
    at += bytesRead;
  }
};

/** Makes the names in a folder survive a loss of power, as fsync of a file does for its bytes. */
export const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};
