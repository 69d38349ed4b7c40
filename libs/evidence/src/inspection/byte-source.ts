/** Bytes that can be read at any offset: a file in quarantine, or a buffer in a test. */
export interface ByteSource {
  readonly size: number;
  /** Up to `length` bytes from `offset`; fewer at the end. */
  readonly read: (offset: number, length: number) => Promise<Buffer>;
}

export const bufferSource = (bytes: Buffer): ByteSource => ({
  size: bytes.length,
  read: (offset, length) => Promise.resolve(bytes.subarray(offset, Math.min(bytes.length, offset + length))),
});

/** The last `length` bytes. */
export const tailOf = (source: ByteSource, length: number): Promise<Buffer> =>
  source.read(Math.max(0, source.size - length), Math.min(length, source.size));

const windowLength = 1 << 16;

/** Offset of the first byte at or after `from` that `find` points at in a window, or `undefined` at the end. */
export const seek = async (
  source: ByteSource,
  from: number,
  find: (window: Buffer) => number,
  overlap: number,
): Promise<number | undefined> => {
  for (let at = from; at < source.size; at += windowLength - overlap) {
    const found = find(await source.read(at, windowLength));
    if (found >= 0) return at + found;
  }
  return undefined;
};
