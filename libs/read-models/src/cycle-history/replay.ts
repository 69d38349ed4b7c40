import type { ReplayedCycle } from '@libs/contracts';
import type { EventLog, RecordedEvent } from '@libs/event-store';
import type { CalendarDay } from '@libs/kernel';
import type { EntityManager } from 'typeorm';
import { assessCycle } from '../cycle-overview/assessing.js';
import { foldCycleFacts } from '../cycle-overview/facts.js';
import { revisionsOf } from '../cycle-overview/load-revisions.js';
import { entryOf } from './projection.js';
import { historyEntry, streamsOfCycle } from './queries.js';

/** What was known: everything recorded up to a position of the log or an ISO 8601 instant, and the day to judge on. */
export interface ReplayPoint {
  readonly knownAt?: { readonly position: number } | { readonly instant: string };
  readonly asOf: CalendarDay;
}

type Recorded = Pick<RecordedEvent, 'position' | 'recordedAt'>;

const known = ({ knownAt }: ReplayPoint, { position, recordedAt }: Recorded): boolean => {
  if (!knownAt) return true;
  return 'position' in knownAt ? position <= knownAt.position : Date.parse(recordedAt) <= Date.parse(knownAt.instant);
};

/** The events of a cycle as they were known, in the order of the log, read from the log itself. */
const eventsOf = async (
  manager: EntityManager,
  log: EventLog,
  cycleId: string,
  point: ReplayPoint,
): Promise<RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for (const stream of await streamsOfCycle(manager, cycleId)) events.push(...(await log.readStream(stream)));
  return events.filter((event) => known(point, event)).sort((a, b) => a.position - b.position);
};

/**
 * A cycle as it was known then, judged on `asOf` by the revisions then published: its events read from the log and
 * folded again. Undefined when it was not known.
 */
export const replayCycle = async (
  manager: EntityManager,
  log: EventLog,
  cycleId: string,
  point: ReplayPoint,
): Promise<ReplayedCycle | undefined> => {
  const events = await eventsOf(manager, log, cycleId, point);
  const facts = foldCycleFacts(events);
  const position = events.at(-1)?.position;
  if (!facts || position === undefined) return undefined;
  const revisions = await revisionsOf(manager, (revision) => known(point, revision));
  const { assessment, revisionHashes } = assessCycle(facts, revisions, point.asOf);
  return {
    cycleId,
    position,
    asOf: point.asOf,
    events: events.map((event) => historyEntry(entryOf(event), true)),
    assessment,
    revisionHashes: [...revisionHashes],
  };
};
