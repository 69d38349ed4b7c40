import { type Refusal, refuse } from '@libs/kernel';

/** Sizes in bytes of 10⁶ to the megabyte, durations in milliseconds. */
export interface ReceptionLimits {
  readonly maxBytes: number;
  /** Pixels of a decoded image: a small file may hide an image that exhausts the memory of whoever opens it. */
  readonly maxPixels: number;
  /** Longest silence of the sender. */
  readonly stallMs: number;
  /** Longest duration of the whole upload. */
  readonly totalMs: number;
}

export const receptionLimits: ReceptionLimits = {
  maxBytes: 20_000_000,
  maxPixels: 64_000_000,
  stallMs: 30_000,
  totalMs: 600_000,
};

/** Most pieces that may stand on one declaration at once. */
export const maxPiecesPerDeclaration = 25;

/** The refusal of one more piece on a declaration that already holds `attached`, or `undefined` when it may be added. */
export const refuseOneMorePiece = (attached: number, max = maxPiecesPerDeclaration): Refusal | undefined =>
  attached < max ? undefined : refuse('evidence.too-many', { max });
