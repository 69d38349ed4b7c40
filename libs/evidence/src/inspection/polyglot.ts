import { type Refusal, refuse } from '@libs/kernel';
import type { EvidenceMediaType } from '../evidence-store.js';
import { type ByteSource, tailOf } from './byte-source.js';

const zipEnd = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const zipEndLength = 22;
const longestZipComment = 0xffff;

/** Readers look for `%PDF-` in the first 1,024 bytes and for a ZIP directory from the end, whatever else a file is. */
export const hidesAnotherFormat = async (
  mediaType: EvidenceMediaType,
  source: ByteSource,
): Promise<Refusal | undefined> => {
  const head = await source.read(0, 1024 + 5);
  if (mediaType !== 'application/pdf' && head.includes('%PDF-')) return refuse('evidence.polyglot', { hidden: 'PDF' });
  if (endsAsZip(await tailOf(source, zipEndLength + longestZipComment))) {
    return refuse('evidence.polyglot', { hidden: 'ZIP' });
  }
  return undefined;
};

const endsAsZip = (tail: Buffer): boolean => {
  for (let at = tail.lastIndexOf(zipEnd); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(zipEnd, at - 1)) {
    const complete = at + zipEndLength <= tail.length;
    if (complete && at + zipEndLength + tail.readUInt16LE(at + 20) <= tail.length) return true;
  }
  return false;
};
