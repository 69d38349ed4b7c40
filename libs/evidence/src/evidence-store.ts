import type { Refusal } from '@libs/kernel';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { ReceptionLimits } from './limits.js';

/** The address of a piece of evidence: SHA-256 of its bytes, lower-case hexadecimal. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: 'Attendu : une empreinte SHA-256, 64 chiffres hexadécimaux.' })
  .brand<'Sha256'>();
export type Sha256 = z.infer<typeof Sha256>;

export const evidenceMediaTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;

/** The media types that prove something here; the content decides, never the name. */
export const EvidenceMediaType = z.enum(evidenceMediaTypes);
export type EvidenceMediaType = z.infer<typeof EvidenceMediaType>;

/** What the store vouches for once a file is complete, inspected and on disk. */
export const SealedEvidence = z.object({
  sha256: Sha256,
  /** Bytes. */
  size: z.int().positive(),
  mediaType: EvidenceMediaType,
});
export type SealedEvidence = z.infer<typeof SealedEvidence>;

export interface Upload {
  /** Name and media type the sender gave: they are compared with the content and then forgotten. */
  readonly declaredName?: string;
  readonly declaredType?: string;
  /** Bytes announced by the sender; fewer that arrive make the upload truncated. */
  readonly declaredSize?: number;
  readonly limits?: Partial<ReceptionLimits>;
  /** Aborts the upload; what was received is dropped. */
  readonly signal?: AbortSignal;
}

/** First and last byte, both included, counted from 0. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

export interface OpenedEvidence {
  /** Bytes of the whole piece, whatever the range. */
  readonly size: number;
  readonly range: ByteRange;
  readonly stream: Readable;
}

export interface OrphanPolicy {
  /** Addresses that the log knows, or a question to ask of each. */
  readonly referenced: AsyncIterable<string> | ((sha256: Sha256) => Promise<boolean>);
  /** Only what was last received or kept before this moment is collected. */
  readonly olderThan: Date;
}

export interface CollectedOrphans {
  readonly blobs: readonly Sha256[];
  /** Remains of uploads whose process died. */
  readonly leftovers: number;
}

/** Thrown when stored bytes no longer have the digest they are filed under: an alarm, never a refusal. */
export class EvidenceAltered extends Error {
  readonly kind = 'evidence.altered';
  constructor(readonly sha256: Sha256) {
    super(`Stored evidence ${sha256} no longer matches its digest.`);
  }
}

/**
 * Where pieces of evidence lie, addressed by their content. The store receives and answers; the event that attaches a
 * piece to a declaration is appended afterwards, so that no event ever points at a missing piece.
 */
export abstract class EvidenceStore {
  /** Receives, inspects and seals one file. A refusal leaves nothing behind; the same content twice is one piece. */
  abstract receive(source: AsyncIterable<Uint8Array>, upload?: Upload): Promise<SealedEvidence | Refusal>;

  /** The piece, its digest verified before the first byte; `undefined` when there is none; throws EvidenceAltered. */
  abstract open(sha256: Sha256, range?: ByteRange): Promise<OpenedEvidence | undefined>;

  /**
   * Whether the piece is there, and if so shields it from collection as if it had just been received. To be asked
   * right before the event that refers to it is appended.
   */
  abstract keep(sha256: Sha256): Promise<boolean>;

  abstract verify(sha256: Sha256): Promise<'intact' | 'altered' | 'missing'>;

  /** Every piece, in no particular order. */
  abstract list(): AsyncIterable<Sha256>;

  /** Removes the pieces no event refers to and what dead uploads left. */
  abstract collectOrphans(policy: OrphanPolicy): Promise<CollectedOrphans>;
}
