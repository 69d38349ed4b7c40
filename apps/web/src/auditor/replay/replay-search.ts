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

const isPosition = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

/** What of an address is a moment; anything else is let go. */
export const replaySearchOf = ({ position, asOf, compare }: Record<string, unknown>): ReplaySearch => ({
  ...(isPosition(position) && { position }),
  ...(isDay(asOf) && { asOf }),
  ...(isPosition(compare) && { compare }),
});
