import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * Lower-case hexadecimal SHA-256 of the RFC 8785 canonical JSON of a référentiel's content as written: comments, order of
 * keys and layout of the file do not change it, nor does a default that a later version of the schema adds.
 */
export const hashOfReferential = (content: unknown): string => {
  const json = canonicalize(content);
  if (json === undefined) throw new Error('Only JSON values have a canonical form.');
  return createHash('sha256').update(json, 'utf8').digest('hex');
};
