/*
 * One-dimensional arrays in PostgreSQL's binary format. The driver sends a Buffer as a binary parameter whatever its
 * type, and would send an array as text, every byte of it escaped.
 */
const OID = { bytea: 17, int4: 23, text: 25, uuid: 2950 } as const;
const HEADER_BYTES = 20;

const binaryArray = (oid: number, items: readonly Uint8Array[]): Buffer => {
  let size = HEADER_BYTES;
  for (const item of items) size += 4 + item.length;
  const buffer = Buffer.allocUnsafe(size);
  buffer.writeInt32BE(items.length === 0 ? 0 : 1, 0);
  buffer.writeInt32BE(0, 4);
  buffer.writeInt32BE(oid, 8);
  if (items.length === 0) return buffer.subarray(0, 12);
  buffer.writeInt32BE(items.length, 12);
  buffer.writeInt32BE(1, 16);
  let offset = HEADER_BYTES;
  for (const item of items) {
    buffer.writeInt32BE(item.length, offset);
    buffer.set(item, offset + 4);
    offset += 4 + item.length;
  }
  return buffer;
};

export const byteaArray = (items: readonly Uint8Array[]): Buffer => binaryArray(OID.bytea, items);

export const textArray = (items: readonly string[]): Buffer =>
  binaryArray(
    OID.text,
    items.map((item) => Buffer.from(item, 'utf8')),
  );

/** `items` are 16 bytes each. */
export const uuidArray = (items: readonly Uint8Array[]): Buffer => binaryArray(OID.uuid, items);

export const int4Array = (items: readonly number[]): Buffer => {
  const bytes = items.map((item) => {
    const four = Buffer.allocUnsafe(4);
    four.writeInt32BE(item, 0);
    return four;
  });
  return binaryArray(OID.int4, bytes);
};
