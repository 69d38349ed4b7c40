import type { RecordedEvent } from '@libs/event-store';

/** A row as PostgreSQL gives it in JSON: its columns by name. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * A view as a fold of rows. It says which rows an event touches and how each row changes; it never talks to the database.
 * Its table has the projection's name, one primary-key column, and a column for each property of a row.
 */
export interface Projection<R extends Row = Row> {
  /** Name of the view and of its table. */
  readonly name: string;
  /** The primary-key column; its values are text or uuid. */
  readonly key: string;
  /** The types of events it folds; all others pass by. */
  readonly handles: readonly string[];
  /** The keys of the rows that this event changes. */
  readonly touches: (event: RecordedEvent) => readonly string[];
  /** The row after the event; undefined removes it. Throws when the event contradicts the row: the projection stops there. */
  readonly evolve: (row: R | undefined, event: RecordedEvent, key: string) => R | undefined;
  /** Derives what depends on the whole row; done once per row and page, after all its events. */
  readonly settle?: (row: R) => R;
}

/** What a page of events does to the rows of a projection: the rows to write, those to remove, and how far it got. */
export interface Folded {
  readonly written: ReadonlyMap<string, Row>;
  readonly removed: ReadonlySet<string>;
  /** Position of the last event folded; the page's last unless an event failed. */
  readonly position: number;
  readonly failure?: { readonly position: number; readonly reason: string };
}

/** The keys that a page of events touches, each once. */
export const touchedKeys = (projection: Projection, events: readonly RecordedEvent[]): string[] => [
  ...new Set(events.flatMap((event) => (projection.handles.includes(event.type) ? projection.touches(event) : []))),
];

/**
 * Folds a page of events over the rows it touches. Stops before the first event that cannot be folded: what precedes
 * it is kept, nothing after it is looked at.
 */
export const foldPage = (
  projection: Projection,
  rows: ReadonlyMap<string, Row>,
  events: readonly RecordedEvent[],
): Folded => {
  const folded = new Map<string, Row | undefined>();
  let position = 0;
  for (const event of events) {
    try {
      for (const [key, row] of changesOf(projection, rows, folded, event)) folded.set(key, row);
    } catch (error) {
      return {
        ...settled(projection, folded),
        position,
        failure: { position: event.position, reason: reasonOf(error) },
      };
    }
    position = event.position;
  }
  return { ...settled(projection, folded), position };
};

const changesOf = (
  projection: Projection,
  rows: ReadonlyMap<string, Row>,
  folded: ReadonlyMap<string, Row | undefined>,
  event: RecordedEvent,
): [string, Row | undefined][] =>
  projection.handles.includes(event.type)
    ? projection.touches(event).map((key) => {
        const row = folded.has(key) ? folded.get(key) : rows.get(key);
        return [key, projection.evolve(row, event, key)];
      })
    : [];

const settled = (projection: Projection, folded: ReadonlyMap<string, Row | undefined>) => {
  const written = new Map<string, Row>();
  const removed = new Set<string>();
  for (const [key, row] of folded) {
    if (row === undefined) removed.add(key);
    else written.set(key, projection.settle ? projection.settle(row) : row);
  }
  return { written, removed };
};

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
