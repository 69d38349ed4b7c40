import { chosenOf, dayIn, positionIn } from '../../app/search.js';

/** A moment of a cycle, as it stands in an address: what makes it a permalink. */
export interface ReplaySearch {
  /** Position in the log of the event after which one looks. */
  readonly position?: number;
  /** The day on which the cycle is judged; the day of the event where none is chosen. */
  readonly asOf?: string;
  /** Position of the event with which one compares; the one before where none is chosen. */
  readonly compare?: number;
}

/** What is to be otherwise; what is given as undefined is no longer chosen. */
export type ReplayChange = { readonly [Key in keyof ReplaySearch]: ReplaySearch[Key] | undefined };

/** What of an address is a moment; anything else is let go. */
export const replaySearchOf = ({ position, asOf, compare }: Readonly<Record<string, unknown>>): ReplaySearch =>
  chosenOf<ReplaySearch>({ position: positionIn(position), asOf: dayIn(asOf), compare: positionIn(compare) });
