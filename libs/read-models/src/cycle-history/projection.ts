import type { HistoryEventType } from '@libs/contracts';
import type { RecordedEvent } from '@libs/event-store';
import { type RowOf, idOf, view } from '../support/view.js';
import type { CycleHistoryEntity } from './entity.js';
import { type HistoryEvent, summaries, summaryOf } from './summaries.js';

type Entry = RowOf<CycleHistoryEntity>;

/** The cycle that an event belongs to: its own stream, or the one that it names. */
export const cycleOf = (event: RecordedEvent): string =>
  event.stream.startsWith('cycle-') ? idOf(event) : (event.data as { cycleId: string }).cycleId;

interface Naming {
  readonly declarationId?: string;
  readonly row?: string;
  readonly action?: { readonly row?: string | undefined };
}

/** The declaration that an event says it is about: that of its stream, or the one that it names. */
const declarationOf = (event: RecordedEvent): string | null =>
  event.stream.startsWith('declaration-') ? idOf(event) : ((event.data as Naming).declarationId ?? null);

const rowOf = ({ data }: RecordedEvent): string | null => {
  const { row, action } = data as Naming;
  return row ?? action?.row ?? null;
};

/** The row of an event in the history of its cycle. */
export const entryOf = (event: RecordedEvent): Entry => {
  const { position, stream, version, type, recordedAt, metadata } = event;
  return {
    position,
    cycle_id: cycleOf(event),
    event_id: metadata.id,
    stream,
    version,
    type: type as HistoryEventType,
    occurred_on: metadata.occurredOn,
    recorded_at: recordedAt,
    actor_account: metadata.actor.accountId,
    actor_role: metadata.actor.role,
    correlation: metadata.correlation,
    causation: metadata.causation,
    declaration_id: declarationOf(event),
    row: rowOf(event),
    summary: summaryOf(event),
  };
};

type Begins = Readonly<Record<string, (data: unknown, event: RecordedEvent) => Entry>>;

/** Everything that happened to a cycle, in the order of the log. */
export const cycleHistoryProjection = view<Entry, HistoryEvent>({
  name: 'cycle_history',
  key: 'position',
  touches: ({ position }) => [String(position)],
  begins: Object.fromEntries(
    Object.keys(summaries).map((type) => [type, (_: unknown, event: RecordedEvent) => entryOf(event)]),
  ) as Begins,
  changes: {},
  appendOnly: true,
});
