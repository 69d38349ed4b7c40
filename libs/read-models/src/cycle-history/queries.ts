import type { HistoryEntry, HistoryEventType, PageQuery } from '@libs/contracts';
import type { CalendarDay } from '@libs/kernel';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { type Order, type Page, pageBy } from '../support/keyset.js';
import type { RowOf } from '../support/view.js';
import { CycleHistoryEntity } from './entity.js';
import { type RowNames, noNames } from './row-names.js';

/** How an entry is told. */
export interface Telling {
  /** Whether the persons who acted are named by their account; without, their role alone. */
  readonly withActors: boolean;
  /** What the rows are called; without, they go by their ids alone. */
  readonly names?: RowNames;
}

/** An entry as it is told; who acted is left out where only the role may be known. */
export const historyEntry = (
  row: RowOf<CycleHistoryEntity>,
  { withActors, names = noNames }: Telling,
): HistoryEntry => ({
  position: row.position,
  id: row.event_id,
  stream: row.stream,
  version: row.version,
  type: row.type,
  occurredOn: row.occurred_on,
  recordedAt: row.recorded_at,
  actor: { accountId: withActors ? row.actor_account : null, role: row.actor_role },
  correlation: row.correlation,
  causation: row.causation,
  declarationId: row.declaration_id,
  row: row.row,
  rowName: names.get(row.row ?? '') ?? null,
  summary: row.summary,
});

const byPosition: Order<CycleHistoryEntity> = {
  by: ['entry.position'],
  direction: 'ASC',
  of: (row) => [row.position],
};

/** What happened: of which types, and between which days. */
export interface Happened {
  /** Only these types of events. */
  readonly types?: readonly HistoryEventType[] | undefined;
  /** Only what happened from this day on. */
  readonly since?: CalendarDay | undefined;
  /** Only what had happened by this day. */
  readonly asOf?: CalendarDay | undefined;
}

export interface HistoryFilter extends Happened, Telling {
  /** Only what had been recorded at this position, or this ISO 8601 instant. */
  readonly knownAt?: { readonly position: number } | { readonly instant: string };
  /** Only what was recorded after this position. */
  readonly beyond?: number | undefined;
  readonly stream?: string | undefined;
  /** Only these versions of their streams, both ends included. */
  readonly fromVersion?: number | undefined;
  readonly toVersion?: number | undefined;
  /** Only what happened to this declaration and to its cases. */
  readonly declaration?: string | undefined;
}

/** Narrows a query of entries to what happened so. */
export const happened = (
  query: SelectQueryBuilder<CycleHistoryEntity>,
  { types, since, asOf }: Happened,
): SelectQueryBuilder<CycleHistoryEntity> => {
  if (types) query.andWhere('entry.type = ANY(:types)', { types });
  if (since) query.andWhere('entry.occurred_on >= :since', { since });
  return asOf ? query.andWhere('entry.occurred_on <= :asOf', { asOf }) : query;
};

const OF_DECLARATION = `(entry.stream = 'declaration-' || :declaration
  OR entry.stream IN (SELECT 'case-' || q.id FROM review_queue q WHERE q.declaration_id = :declaration))`;

/** The history of a cycle, oldest first. */
export const cycleHistory = (
  manager: EntityManager,
  cycleId: string,
  filter: HistoryFilter,
  page: PageQuery,
): Promise<Page<HistoryEntry>> => {
  const entries = manager
    .createQueryBuilder(CycleHistoryEntity, 'entry')
    .where('entry.cycle_id = :cycleId', { cycleId });
  const query = happened(entries, filter);
  const { knownAt, beyond, stream, fromVersion, toVersion, declaration } = filter;
  if (declaration !== undefined) query.andWhere(OF_DECLARATION, { declaration });
  if (knownAt && 'position' in knownAt) query.andWhere('entry.position <= :position', knownAt);
  if (knownAt && 'instant' in knownAt) query.andWhere('entry.recorded_at <= :instant', knownAt);
  if (beyond !== undefined) query.andWhere('entry.position > :beyond', { beyond });
  if (stream !== undefined) query.andWhere('entry.stream = :stream', { stream });
  if (fromVersion !== undefined) query.andWhere('entry.version >= :fromVersion', { fromVersion });
  if (toVersion !== undefined) query.andWhere('entry.version <= :toVersion', { toVersion });
  return pageBy(query, byPosition, page, (row) => historyEntry(row, filter));
};

/** The streams that make the history of a cycle, its own, its declarations' and their cases', and its last position. */
export const streamsOfCycle = async (
  manager: EntityManager,
  cycleId: string,
): Promise<{ readonly streams: readonly string[]; readonly last: number }> => {
  const rows = await manager
    .createQueryBuilder(CycleHistoryEntity, 'entry')
    .select('entry.stream', 'stream')
    .addSelect('max(entry.position)::float8', 'last')
    .where('entry.cycle_id = :cycleId', { cycleId })
    .groupBy('entry.stream')
    .getRawMany<{ stream: string; last: number }>();
  return {
    streams: rows.map(({ stream }) => stream).sort(),
    last: rows.reduce((most, { last }) => Math.max(most, last), 0),
  };
};
