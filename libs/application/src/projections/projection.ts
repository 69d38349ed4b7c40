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
  /** Every event makes a new row, which no later event changes: nothing is loaded before it is written. */
  readonly appendOnly?: true;
  /** Takes note of what `settle` depends on beside the row; called before the event is folded, and again on a replay. */
  readonly learn?: (event: RecordedEvent) => void;
}

/** What a page of events does to the rows of a projection: the rows to write, those to remove, and how far it got. */
export interface Folded {
  readonly written: ReadonlyMap<string, Row>;
  readonly removed: ReadonlySet<string>;
  /** Position of the last event folded; the page's last unless an event failed. */
  readonly position: number;
  readonly failure?: { readonly position: number; readonly reason: string };
}

const handledTypes = new WeakMap<readonly string[], ReadonlySet<string>>();

const handledBy = ({ handles }: Projection): ReadonlySet<string> => {
  let known = handledTypes.get(handles);
  if (!known) handledTypes.set(handles, (known = new Set(handles)));
  return known;
};

/** Whether the projection folds any of these events. */
export const handlesAny = (projection: Projection, events: readonly RecordedEvent[]): boolean => {
  const handled = handledBy(projection);
  return events.some(({ type }) => handled.has(type));
};

/** The keys that a page of events touches, each once; an event that cannot tell them stops the fold later. */
export const touchedKeys = (projection: Projection, events: readonly RecordedEvent[]): string[] => {
  const keys = new Set<string>();
  const handled = handledBy(projection);
  for (const event of events) {
    if (!handled.has(event.type)) continue;
    try {
      for (const key of projection.touches(event)) keys.add(key);
    } catch {
      return [...keys];
    }
  }
  return [...keys];
};

/** Rows being folded, by key; undefined stands for a row that is removed. */
export type Unsettled = Map<string, Row | undefined>;

export interface Evolved {
  /** Position of the last event folded, 0 when there is none. */
  readonly position: number;
  readonly failure?: { readonly position: number; readonly reason: string };
}

/**
 * Folds events into `rows`; `rowOf` finds what they do not hold. Stops before the first event that cannot be folded:
 * what precedes it is kept, nothing after it is looked at.
 */
export const evolvePage = (
  projection: Projection,
  rows: Unsettled,
  events: readonly RecordedEvent[],
  rowOf?: (key: string) => Row | undefined,
): Evolved => {
  const handled = handledBy(projection);
  let position = 0;
  for (const event of events) {
    try {
      if (handled.has(event.type)) evolveOne(projection, rows, event, rowOf);
    } catch (error) {
      return { position, failure: { position: event.position, reason: reasonOf(error) } };
    }
    position = event.position;
  }
  return { position };
};

const rowAfter = (
  projection: Projection,
  rows: Unsettled,
  event: RecordedEvent,
  key: string,
  rowOf?: (key: string) => Row | undefined,
): Row | undefined => {
  const row = rows.get(key);
  return projection.evolve(row === undefined && !rows.has(key) ? rowOf?.(key) : row, event, key);
};

const evolveOne = (
  projection: Projection,
  rows: Unsettled,
  event: RecordedEvent,
  rowOf?: (key: string) => Row | undefined,
): void => {
  projection.learn?.(event);
  const keys = projection.touches(event);
  const [only] = keys;
  if (keys.length === 1 && only !== undefined) {
    rows.set(only, rowAfter(projection, rows, event, only, rowOf));
    return;
  }
  // All of an event or nothing: no row changes when another one of it fails.
  const after = keys.map((key) => rowAfter(projection, rows, event, key, rowOf));
  keys.forEach((key, index) => rows.set(key, after[index]));
};

/**
 * Folds a page of events over the rows it touches and settles those that changed. A row that cannot be settled stops the
 * fold as an event that cannot be folded does: before the first event after which it cannot.
 */
export const foldPage = (
  projection: Projection,
  rows: ReadonlyMap<string, Row>,
  events: readonly RecordedEvent[],
): Folded => {
  const changed: Unsettled = new Map();
  const progress = evolvePage(projection, changed, events, (key) => rows.get(key));
  try {
    return { ...settled(projection, changed), ...progress };
  } catch (error) {
    const [only] = events;
    if (events.length !== 1 || !only) return foldOneByOne(projection, rows, events);
    return { ...nothing, position: 0, failure: { position: only.position, reason: reasonOf(error) } };
  }
};

const nothing = { written: new Map<string, Row>(), removed: new Set<string>() };

/** The slow way, to find the event after which a row can no longer be settled. */
const foldOneByOne = (
  projection: Projection,
  rows: ReadonlyMap<string, Row>,
  events: readonly RecordedEvent[],
): Folded => {
  const current = new Map(rows);
  const [written, removed] = [new Map<string, Row>(), new Set<string>()];
  let position = 0;
  for (const event of events) {
    const step = foldPage(projection, current, [event]);
    if (step.failure) return { written, removed, position, failure: step.failure };
    for (const [key, row] of step.written) {
      current.set(key, row);
      written.set(key, row);
      removed.delete(key);
    }
    for (const key of step.removed) {
      current.delete(key);
      written.delete(key);
      removed.add(key);
    }
    position = event.position;
  }
  return { written, removed, position };
};

/** The rows as they are to be written, each settled once. */
export const settled = (projection: Projection, changed: ReadonlyMap<string, Row | undefined>) => {
  const written = new Map<string, Row>();
  const removed = new Set<string>();
  for (const [key, row] of changed) {
    if (row === undefined) removed.add(key);
    else written.set(key, projection.settle ? projection.settle(row) : row);
  }
  return { written, removed };
};

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
