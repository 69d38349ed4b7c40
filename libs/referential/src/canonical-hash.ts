import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Lower-case hexadecimal SHA-256 of the RFC 8785 canonical JSON of `content`. */
export const canonicalHash = (content: unknown): string => {
  const json = canonicalize(content);
  if (json === undefined) throw new Error('Only JSON values have a canonical form.');
  return createHash('sha256').update(json, 'utf8').digest('hex');
};
