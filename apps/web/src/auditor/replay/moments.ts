import type { Answer } from '../../api/types.js';

export type Entry = Answer<'HistoryEntry'>;
type Clocks = Pick<Entry, 'position' | 'occurredOn' | 'recordedAt'>;

const parisDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' });

/** The calendar day in Paris on which something was recorded. */
export const recordedOn = ({ recordedAt }: Pick<Clocks, 'recordedAt'>): string => parisDay.format(new Date(recordedAt));

/** Where the event of a position stands among these, or the last one before it; undefined when all come later. */
export const indexAt = (entries: readonly Pick<Clocks, 'position'>[], position: number): number | undefined => {
  const index = entries.findLastIndex((entry) => entry.position <= position);
  return index < 0 ? undefined : index;
};

/** The last event that was recorded by the end of a day; the first of all when the day comes before them. */
export const knownOn = (entries: readonly Pick<Clocks, 'recordedAt'>[], day: string): number =>
  Math.max(
    0,
    entries.findLastIndex((entry) => recordedOn(entry) <= day),
  );

/** The two events that are compared: `from` is always before `to`; there is none before the first. */
export interface Pair {
  readonly from: number | undefined;
  readonly to: number;
}

/** The pair of an event and the one chosen to compare with, or the one just before where that cannot be. */
export const pairOf = (to: number, chosen: number | undefined): Pair => {
  if (to === 0) return { from: undefined, to };
  return { from: chosen !== undefined && chosen < to ? chosen : to - 1, to };
};

/** The events that led to this one, and those of the same action of somebody. */
interface Chain {
  readonly cause: Entry | undefined;
  readonly effects: readonly Entry[];
  readonly together: readonly Entry[];
}

/** How an event hangs together with the others of its cycle, by what caused it and by what began it all. */
export const chainOf = (entries: readonly Entry[], { id, causation, correlation }: Entry): Chain => {
  const effects = entries.filter((entry) => entry.causation === id);
  const told = new Set([id, causation, ...effects.map((entry) => entry.id)]);
  return {
    cause: entries.find((entry) => entry.id === causation),
    effects,
    together: entries.filter((entry) => entry.correlation === correlation && !told.has(entry.id)),
  };
};
