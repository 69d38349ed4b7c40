import { type Refusal, refuse } from '@libs/kernel';
import { fileTypeFromBuffer } from 'file-type';
import type { EvidenceMediaType } from '../evidence-store.js';

/** Bytes from the beginning that suffice to recognise a file. */
export const headLength = 4100;

const signatures: readonly (readonly [EvidenceMediaType, Buffer])[] = [
  ['application/pdf', Buffer.from('%PDF-')],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
];
const typesByExtension: Readonly<Record<string, EvidenceMediaType>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};
const typesByAlias: Readonly<Record<string, EvidenceMediaType>> = {
  'application/pdf': 'application/pdf',
  'application/x-pdf': 'application/pdf',
  'image/jpeg': 'image/jpeg',
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/png': 'image/png',
};
const saysNothing = new Set(['', 'application/octet-stream', 'binary/octet-stream']);

const extensionOf = (name: string): string => /\.([^.\\/]+)$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';
const essenceOf = (mediaType: string): string => (mediaType.split(';')[0] ?? '').trim().toLowerCase();

/** What the name and the declared media type claim: a type we take, `other`, or nothing. */
const claimsOf = (declared: { declaredName?: string; declaredType?: string }): (EvidenceMediaType | 'other')[] => {
  const extension = extensionOf(declared.declaredName ?? '');
  const essence = essenceOf(declared.declaredType ?? '');
  return [
    ...(extension === '' ? [] : [typesByExtension[extension] ?? 'other']),
    ...(saysNothing.has(essence) ? [] : [typesByAlias[essence] ?? 'other']),
  ] as (EvidenceMediaType | 'other')[];
};

/**
 * The media type of a file from its first bytes, or a refusal: a type we do not take, or a content that differs from
 * what its name or its declared type claims.
 */
export const recognise = async (
  head: Buffer,
  declared: { declaredName?: string; declaredType?: string },
): Promise<EvidenceMediaType | Refusal> => {
  const content = signatures.find(([, magic]) => head.subarray(0, magic.length).equals(magic))?.[0];
  const claims = claimsOf(declared);
  if (content !== undefined) {
    const contrary = claims.find((claim) => claim !== content);
    return contrary === undefined ? content : refuse('evidence.mislabelled', { content, claimed: contrary });
  }
  const guess = (await fileTypeFromBuffer(head))?.mime ?? 'inconnu';
  const claimed = claims.find((claim) => claim !== 'other');
  return claimed === undefined
    ? refuse('evidence.type-not-allowed', { content: guess })
    : refuse('evidence.mislabelled', { content: guess, claimed });
};
