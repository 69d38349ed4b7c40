import { type Refusal, isRefusal, refuse } from '@libs/kernel';
import { createHash } from 'node:crypto';
import { type EvidenceMediaType, type SealedEvidence, Sha256, type Upload } from './evidence-store.js';
import type { ByteSource } from './inspection/byte-source.js';
import { inspect } from './inspection/inspect.js';
import { headLength, recognise } from './inspection/recognise.js';
import { type ReceptionLimits, receptionLimits } from './limits.js';
import { chunksOf } from './slow-sender.js';

/** Where one upload lies until it is sealed: unseen by readers, gone when it is refused. */
export interface Quarantine {
  readonly write: (chunk: Uint8Array) => Promise<void>;
  readonly source: (size: number) => ByteSource;
  readonly seal: (sha256: Sha256, size: number) => Promise<void>;
  readonly discard: () => Promise<void>;
}

/**
 * Streams an upload into quarantine at the pace of the disk, inspects the whole and seals it. Whatever goes wrong, the
 * quarantine is emptied: a fault of the sender becomes a refusal, a fault of the storage is thrown.
 */
export const receiveInto = async (
  quarantine: Quarantine,
  source: AsyncIterable<Uint8Array>,
  upload: Upload,
): Promise<SealedEvidence | Refusal> => {
  try {
    const outcome = await receiveAndInspect(quarantine, source, upload);
    if (isRefusal(outcome)) await quarantine.discard();
    else await quarantine.seal(outcome.sha256, outcome.size);
    return outcome;
  } catch (fault) {
    await quarantine.discard();
    throw fault;
  }
};

const receiveAndInspect = async (
  quarantine: Quarantine,
  source: AsyncIterable<Uint8Array>,
  upload: Upload,
): Promise<SealedEvidence | Refusal> => {
  const limits = { ...receptionLimits, ...upload.limits };
  const received = await receiveBytes(quarantine, source, upload, limits);
  if (isRefusal(received)) return received;
  return (await inspect(received.mediaType, quarantine.source(received.size), limits)) ?? received;
};

interface Progress {
  size: number;
  head: Buffer;
  mediaType: EvidenceMediaType | undefined;
}

const receiveBytes = async (
  quarantine: Quarantine,
  source: AsyncIterable<Uint8Array>,
  upload: Upload,
  limits: ReceptionLimits,
): Promise<SealedEvidence | Refusal> => {
  const hash = createHash('sha256');
  const progress: Progress = { size: 0, head: Buffer.alloc(0), mediaType: undefined };
  for await (const chunk of chunksOf(source, limits, upload.signal)) {
    if (isRefusal(chunk)) return chunk;
    const refused = await account(progress, chunk, upload, limits);
    if (refused) return refused;
    hash.update(chunk);
    await quarantine.write(chunk);
  }
  const complete = await conclude(progress, source, upload, limits);
  if (isRefusal(complete)) return complete;
  return { sha256: Sha256.parse(hash.digest('hex')), size: progress.size, mediaType: complete };
};

/** Counts one chunk in; the type is recognised as soon as the head is there, so that nobody sends 20 MB in vain. */
const account = async (
  progress: Progress,
  chunk: Uint8Array,
  upload: Upload,
  limits: ReceptionLimits,
): Promise<Refusal | undefined> => {
  progress.size += chunk.length;
  if (progress.size > limits.maxBytes) return tooLarge(limits);
  if (progress.mediaType !== undefined) return undefined;
  progress.head = Buffer.concat([progress.head, chunk.subarray(0, headLength)]);
  if (progress.head.length < headLength) return undefined;
  const recognised = await recognise(progress.head, upload);
  if (isRefusal(recognised)) return recognised;
  progress.mediaType = recognised;
  return undefined;
};

const conclude = async (
  { size, head, mediaType }: Progress,
  source: AsyncIterable<Uint8Array>,
  upload: Upload,
  limits: ReceptionLimits,
): Promise<EvidenceMediaType | Refusal> => {
  if (wasCutByItsParser(source)) return tooLarge(limits);
  if (upload.declaredSize !== undefined && size < upload.declaredSize) return refuse('evidence.truncated');
  if (size === 0) return refuse('evidence.empty');
  return mediaType ?? recognise(head, upload);
};

/** A multipart parser with a limit of its own ends the stream as if the file were complete, and marks it. */
const wasCutByItsParser = (source: AsyncIterable<Uint8Array>): boolean =>
  'truncated' in source && source.truncated === true;

const tooLarge = (limits: ReceptionLimits): Refusal =>
  refuse('evidence.too-large', { maxMegabytes: limits.maxBytes / 1e6 });
