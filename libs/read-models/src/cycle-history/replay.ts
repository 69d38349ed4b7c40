import { foldPage } from '@libs/application';
import type { CycleState, ReplayedCycle } from '@libs/contracts';
import type { EventLog, RecordedEvent } from '@libs/event-store';
import type { CalendarDay } from '@libs/kernel';
import type { EntityManager } from 'typeorm';
import { type Assessed, assessCycle } from '../cycle-overview/assessing.js';
import { type CycleFacts, foldCycleFacts } from '../cycle-overview/facts.js';
import type { KnownRevisions } from '../cycle-overview/known-revisions.js';
import { revisionsOf } from '../cycle-overview/load-revisions.js';
import type { DeclarationEntity } from '../declaration/entity.js';
import { declarationProjection } from '../declaration/projection.js';
import type { RowOf } from '../support/view.js';
import { entryOf } from './projection.js';
import { historyEntry, streamsOfCycle } from './queries.js';
import { recentEvents } from './recent-events.js';
import { type RowNames, rowNames } from './row-names.js';

/** What was known: everything recorded up to a position of the log or an ISO 8601 instant, and the day to judge on. */
export interface ReplayPoint {
  readonly knownAt?: { readonly position: number } | { readonly instant: string };
  readonly asOf: CalendarDay;
  /** The revisions that are compiled already. */
  readonly compiled?: KnownRevisions;
}

type Recorded = Pick<RecordedEvent, 'position' | 'recordedAt'>;

const AT_ONCE = 8;

const known = ({ knownAt }: ReplayPoint, { position, recordedAt }: Recorded): boolean => {
  if (!knownAt) return true;
  return 'position' in knownAt ? position <= knownAt.position : Date.parse(recordedAt) <= Date.parse(knownAt.instant);
};

const readAll = async (log: EventLog, streams: readonly string[]): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for (let from = 0; from < streams.length; from += AT_ONCE) {
    const read = await Promise.all(streams.slice(from, from + AT_ONCE).map((stream) => log.readStream(stream)));
    events.push(...read.flat());
  }
  return events.sort((a, b) => a.position - b.position);
};

/** The events of a cycle as they were known, in the order of the log, read from the log itself. */
const eventsOf = async (
  manager: EntityManager,
  log: EventLog,
  cycleId: string,
  point: ReplayPoint,
): Promise<readonly RecordedEvent[]> => {
  const { streams, last } = await streamsOfCycle(manager, cycleId);
  const events = await recentEvents(log, cycleId, last, () => readAll(log, streams));
  return events.filter((event) => known(point, event));
};

interface Replayed {
  readonly events: readonly RecordedEvent[];
  readonly position: number;
  readonly facts: CycleFacts;
  readonly assessed: Assessed;
  readonly names: RowNames;
}

const replay = async (
  manager: EntityManager,
  log: EventLog,
  cycleId: string,
  point: ReplayPoint,
): Promise<Replayed | undefined> => {
  const events = await eventsOf(manager, log, cycleId, point);
  const facts = foldCycleFacts(events);
  const position = events.at(-1)?.position;
  if (!facts || position === undefined) return undefined;
  const revisions = await revisionsOf(manager, (revision) => known(point, revision), point.compiled);
  const names = rowNames(revisions.compiled(facts.file.specialty), point.asOf);
  return { events, position, facts, assessed: assessCycle(facts, revisions, point.asOf), names };
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
  const replayed = await replay(manager, log, cycleId, point);
  if (!replayed) return undefined;
  const { events, position, assessed, names } = replayed;
  return {
    cycleId,
    position,
    asOf: point.asOf,
    events: events.map((event) => historyEntry(entryOf(event), { withActors: true, names })),
    assessment: assessed.assessment,
    revisionHashes: [...assessed.revisionHashes],
  };
};

const declarationsIn = ({ events, names }: Replayed): CycleState['declarations'] => {
  const own = events.filter(({ type }) => declarationProjection.handles.includes(type));
  const { written, failure } = foldPage(declarationProjection, new Map(), own);
  if (failure) throw new Error(failure.reason);
  const rows = [...written.values()] as unknown as RowOf<DeclarationEntity>[];
  return rows
    .sort((a, b) => a.begun_at_position - b.begun_at_position)
    .map(({ id, status, action: { row = null } }) => ({ id, status, row, rowName: names.get(row ?? '') ?? null }));
};

/** Where a cycle stood as it was known then, judged on `asOf`; undefined when it was not known. */
export const cycleStateAt = async (
  manager: EntityManager,
  log: EventLog,
  cycleId: string,
  point: ReplayPoint,
): Promise<CycleState | undefined> => {
  const replayed = await replay(manager, log, cycleId, point);
  if (!replayed) return undefined;
  const { position, assessed } = replayed;
  const { specialty, number, first, last, status, submittedOn, decidedOn, endedOn, interruptions } =
    replayed.facts.file;
  return {
    ...{ cycleId, position, asOf: point.asOf, specialty, number, first, last, status },
    ...{ submittedOn, decidedOn, endedOn, interruptions: [...interruptions] },
    declarations: declarationsIn(replayed),
    assessment: assessed.assessment,
    assessmentWithheld: false,
    revisionHashes: [...assessed.revisionHashes],
  };
};
