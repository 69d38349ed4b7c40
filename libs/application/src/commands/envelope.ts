import type { Actor } from '@libs/kernel';

/** What travels with a command beside its data. */
export interface Envelope {
  /** A repeat of this id gets the first answer again. */
  readonly commandId: string;
  /** The id was drawn for this command alone, so no earlier answer is looked for. */
  readonly fresh?: true;
  readonly actor: Actor;
  /** ISO 8601 instant at which the command was received. */
  readonly now: string;
  /** The version the caller has seen (`If-Match`); without it the newest is taken, and a race is tried again. */
  readonly expectedVersion?: number;
  readonly correlation?: string;
  readonly causation?: string;
  /** ISO 8601 instant of the sign-in, where a right asks for a recent one. */
  readonly signedInAt?: string;
}
