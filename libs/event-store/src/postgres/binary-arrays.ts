/*
 * One-dimensional arrays in PostgreSQL's binary format. The driver sends a Buffer as a binary parameter whatever its
 * type, and would send an array as text, every byte of it escaped.
 */
const OID = { bytea: 17, int4: 23, text: 25, uuid: 2950 } as const;
const HEADER_BYTES = 20;
const NULL_LENGTH = -1;

const writeHeader = (buffer: Buffer, oid: number, items: readonly unknown[]): void => {
  buffer.writeInt32BE(items.length === 0 ? 0 : 1, 0);
  buffer.writeInt32BE(items.includes(null) ? 1 : 0, 4);
  buffer.writeInt32BE(oid, 8);
  if (items.length === 0) return;
  buffer.writeInt32BE(items.length, 12);
  buffer.writeInt32BE(1, 16);
};

const binaryArray = <T>(
  oid: number,
  items: readonly (T | null)[],
  lengthOf: (item: T) => number,
  write: (buffer: Buffer, item: T, offset: number) => void,
): Buffer => {
  let size = items.length === 0 ? 12 : HEADER_BYTES;
  for (const item of items) size += 4 + (item === null ? 0 : lengthOf(item));
  const buffer = Buffer.allocUnsafe(size);
  writeHeader(buffer, oid, items);
  let offset = HEADER_BYTES;
  for (const item of items) {
    const length = item === null ? 0 : lengthOf(item);
    buffer.writeInt32BE(item === null ? NULL_LENGTH : length, offset);
    if (item !== null) write(buffer, item, offset + 4);
    offset += 4 + length;
  }
  return buffer;
};

const ofBytes = (oid: number, items: readonly (Uint8Array | null)[]): Buffer =>
  binaryArray(
    oid,
    items,
    (item) => item.length,
    (buffer, item, offset) => buffer.set(item, offset),
  );

export const byteaArray = (items: readonly (Uint8Array | null)[]): Buffer => ofBytes(OID.bytea, items);

/** `items` are 16 bytes each. */
export const uuidArray = (items: readonly (Uint8Array | null)[]): Buffer => ofBytes(OID.uuid, items);

export const textArray = (items: readonly string[]): Buffer =>
  binaryArray(
    OID.text,
    items,
    (item) => Buffer.byteLength(item, 'utf8'),
    (buffer, item, offset) => buffer.write(item, offset, 'utf8'),
  );

export const int4Array = (items: readonly (number | null)[]): Buffer =>
  binaryArray(
    OID.int4,
    items,
    () => 4,
    (buffer, item, offset) => buffer.writeInt32BE(item, offset),
  );
