import type { Refusal } from '@libs/kernel';
import type { EvidenceMediaType } from '../evidence-store.js';
import type { ReceptionLimits } from '../limits.js';
import type { ByteSource } from './byte-source.js';
import { inspectJpeg } from './jpeg.js';
import { inspectPdf } from './pdf.js';
import { inspectPng } from './png.js';
import { hidesAnotherFormat } from './polyglot.js';

export type Inspector = (source: ByteSource, limits: ReceptionLimits) => Promise<Refusal | undefined>;

const inspectors: Readonly<Record<EvidenceMediaType, Inspector>> = {
  'application/pdf': inspectPdf,
  'image/jpeg': inspectJpeg,
  'image/png': inspectPng,
};

/** The reason to refuse a whole file of a recognised type, or `undefined` when its structure holds to the last byte. */
export const inspect = async (
  mediaType: EvidenceMediaType,
  source: ByteSource,
  limits: ReceptionLimits,
): Promise<Refusal | undefined> =>
  (await hidesAnotherFormat(mediaType, source)) ?? (await inspectors[mediaType](source, limits));
