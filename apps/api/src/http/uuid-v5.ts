import { createHash } from 'node:crypto';

// The namespace of the command ids that come from an Idempotency-Key (RFC 9562, 5.5).
const NAMESPACE = Buffer.from('6f1c6a1e8f4b5c0e9a7d3b2c1d0e4f5a', 'hex');

/** The UUID that these parts name, the same every time. */
export const uuidV5 = (...parts: readonly string[]): string => {
  const hash = createHash('sha1').update(NAMESPACE).update(JSON.stringify(parts)).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
