import { type Refusal, refuse } from '@libs/kernel';
import type { ByteRange, EvidenceMediaType, SealedEvidence } from './evidence-store.js';

const extensions: Readonly<Record<EvidenceMediaType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};
const longestName = 120;
// Control and formatting characters (a right-to-left override disguises an extension), separators, quotes.
const unwelcome = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"*/:<>?\\|]/gu;

export interface Download {
  readonly evidence: SealedEvidence;
  /** Name to save under; its extension is replaced by that of the content. */
  readonly fileName: string;
  /** `inline` for a viewer that shows the piece in a sandboxed frame. */
  readonly disposition?: 'attachment' | 'inline';
  readonly range?: ByteRange;
}

/** Headers under which a piece is handed out: it can be saved, but neither run, sniffed, framed elsewhere nor cached. */
export const downloadHeaders = ({ evidence, fileName, disposition, range }: Download): Record<string, string> => ({
  'content-type': evidence.mediaType,
  'content-length': String(range ? range.last - range.first + 1 : evidence.size),
  'content-disposition': contentDisposition(disposition ?? 'attachment', fileName, evidence.mediaType),
  etag: `"${evidence.sha256}"`,
  'cache-control': 'private, no-store',
  'accept-ranges': 'bytes',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'self'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  ...(range && { 'content-range': `bytes ${range.first}-${range.last}/${evidence.size}` }),
});

/** RFC 6266: an ASCII name for old clients, and the true one in UTF-8 (RFC 8187). */
const contentDisposition = (disposition: string, fileName: string, mediaType: EvidenceMediaType): string => {
  const name = safeName(fileName, mediaType);
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|%/g, '_');
  const utf8 = encodeURIComponent(name).replace(/['()]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${disposition}; filename="${ascii}"; filename*=UTF-8''${utf8}`;
};

const safeName = (fileName: string, mediaType: EvidenceMediaType): string => {
  // The round trip through UTF-8 replaces lone surrogates, which encodeURIComponent would throw on.
  const stem = Buffer.from(fileName)
    .toString()
    .normalize('NFC')
    .replace(/\.[^.]{1,5}$/, '')
    .replace(unwelcome, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return `${[...stem].slice(0, longestName).join('') || 'piece'}.${extensions[mediaType]}`;
};

/**
 * The one range a `Range` header asks for; `undefined` when the whole piece is to be sent (no header, another unit,
 * several ranges); a refusal when it lies beyond the end (RFC 9110, 14.2).
 */
export const rangeOf = (header: string | undefined, size: number): ByteRange | Refusal | undefined => {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined;
  if (from !== '' && to !== '' && Number(to) < Number(from)) return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(size - 1, Number(to));
  return first > last ? refuse('evidence.range-not-satisfiable', { size }) : { first, last };
};
