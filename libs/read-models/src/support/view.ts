import type { Projection, Row } from '@libs/application';
import type { RecordedEvent } from '@libs/event-store';
import type { DomainEvent } from '@libs/kernel';

/** The columns of an entity, as the fold of its view sees them. */
export type RowOf<Entity> = { readonly [Column in keyof Entity]: Entity[Column] };

type DataOf<E extends DomainEvent, Type extends E['type']> = Extract<E, { type: Type }>['data'];

interface ViewOf<R extends Row, E extends DomainEvent> {
  readonly name: string;
  readonly key: keyof R & string;
  /** The keys of the rows that an event changes; the id of its stream, when not given. */
  readonly touches?: (event: RecordedEvent, data: E['data']) => readonly string[];
  /** Events that may begin a row; `row` is there when it had begun already. */
  readonly begins: {
    readonly [Type in E['type']]?: (data: DataOf<E, Type>, event: RecordedEvent, row: R | undefined) => R;
  };
  /** Events of a row that has begun. */
  readonly changes: {
    readonly [Type in E['type']]?: (row: R, data: DataOf<E, Type>, event: RecordedEvent) => R | undefined;
  };
  /** The columns that every event leaves on its row. */
  readonly mark?: (event: RecordedEvent) => Partial<R>;
  readonly settle?: (row: R) => R;
  readonly appendOnly?: true;
  readonly learn?: (event: RecordedEvent) => void;
}

/** The id in the name of a stream, `<kind>-<id>`. */
export const idOf = ({ stream }: { readonly stream: string }): string => stream.slice(stream.indexOf('-') + 1);

type Begin<R> = (data: unknown, event: RecordedEvent, row: R | undefined) => R;
type Change<R> = (row: R, data: unknown, event: RecordedEvent) => R | undefined;

/**
 * A view whose rows are folded event type by event type. An event of `changes` without a row that had begun contradicts
 * the log and stops the projection.
 */
export const view = <R extends Row, E extends DomainEvent>(of: ViewOf<R, E>): Projection => {
  const begins = new Map(Object.entries(of.begins)) as Map<string, Begin<R>>;
  const changes = new Map(Object.entries(of.changes)) as Map<string, Change<R>>;
  const evolved = (row: R | undefined, event: RecordedEvent, key: string): R | undefined => {
    const begin = begins.get(event.type);
    if (begin) return begin(event.data, event, row);
    if (row === undefined) throw new Error(`${of.name} ${key}: ${event.type} comes before what it changes`);
    const change = changes.get(event.type);
    return change ? change(row, event.data, event) : row;
  };
  const projection: Projection<R> = {
    name: of.name,
    key: of.key,
    handles: [...begins.keys(), ...changes.keys()],
    touches: (event) => (of.touches ? of.touches(event, event.data as E['data']) : [idOf(event)]),
    evolve: (row, event, key) => {
      const after = evolved(row, event, key);
      if (after === undefined || !of.mark) return after;
      // A row that was just made belongs to nobody yet: no need to copy it once more.
      return after === row ? { ...after, ...of.mark(event) } : Object.assign(after, of.mark(event));
    },
    ...(of.settle && { settle: of.settle }),
    ...(of.appendOnly && { appendOnly: true }),
    ...(of.learn && { learn: of.learn }),
  };
  return projection as unknown as Projection;
};
