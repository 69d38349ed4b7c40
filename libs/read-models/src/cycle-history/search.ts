import type { AssessmentStatus, CycleStatus, FoundCycle, FoundEvent, PageQuery } from '@libs/contracts';
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { CycleOverviewEntity } from '../cycle-overview/entity.js';
import { summaryOf } from '../cycle-overview/queries.js';
import { type Order, type Page, pageBy } from '../support/keyset.js';
import { CycleHistoryEntity } from './entity.js';
import { type Happened, type Telling, happened, historyEntry } from './queries.js';

const MOST_COUNTED = 1_000;

/** Where one looks, and for whom or what. */
export interface Looking {
  readonly specialty: string;
  /** Whoever looks does not find what is his own. */
  readonly except: string;
  /** A cycle, a person or a stream, by its id; of the first two its beginning is enough. */
  readonly about?: string | undefined;
}

export interface CycleSearch extends Looking {
  readonly status?: CycleStatus | undefined;
  readonly assessed?: AssessmentStatus | undefined;
}

export type EventSearch = Looking & Happened;

/** A page of what was found, and how many there are, counted up to a limit. */
export interface FoundPage<T> extends Page<T> {
  readonly found: { readonly count: number; readonly more: boolean };
}

const counted = async <E extends ObjectLiteral>(query: SelectQueryBuilder<E>, alias: string) => {
  const some = query
    .clone()
    .select(`1 AS one`)
    .limit(MOST_COUNTED + 1);
  const { manager } = query.connection;
  const [sql, values] = some.getQueryAndParameters();
  const rows = await manager.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM (${sql}) ${alias}`, values);
  const count = rows[0]?.count ?? 0;
  return { count: Math.min(count, MOST_COUNTED), more: count > MOST_COUNTED };
};

const inSight = <E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  { specialty, except, about }: Looking,
): SelectQueryBuilder<E> => {
  query.andWhere('cycle.specialty = :specialty AND cycle.subject <> :except', { specialty, except });
  if (about === undefined) return query;
  const streams = [about, ...['cycle', 'declaration', 'case'].map((kind) => `${kind}-${about}`)];
  return query.andWhere(
    `(starts_with(cycle.id, :about) OR starts_with(cycle.subject, :about)
      OR cycle.id IN (SELECT cycle_id FROM cycle_history WHERE stream = ANY(:streams)))`,
    { about, streams },
  );
};

const lastTouched: Order<CycleOverviewEntity> = {
  by: ['cycle.position', 'cycle.id'],
  direction: 'DESC',
  of: (row) => [row.position, row.id],
};

/** Of each of these cycles, how many events there are and the last one. */
const eventsOf = async (manager: EntityManager, ids: readonly string[], telling: Telling) => {
  const counts = await manager
    .createQueryBuilder(CycleHistoryEntity, 'entry')
    .select('entry.cycle_id', 'id')
    .addSelect('count(*)::int', 'events')
    .addSelect('max(entry.position)::float8', 'last')
    .where('entry.cycle_id = ANY(:ids)', { ids })
    .groupBy('entry.cycle_id')
    .getRawMany<{ id: string; events: number; last: number }>();
  const rows = await manager
    .createQueryBuilder(CycleHistoryEntity, 'entry')
    .where('entry.position = ANY(:positions)', { positions: counts.map(({ last }) => last) })
    .getMany();
  const lasts = new Map(rows.map((row) => [row.cycle_id, historyEntry(row, telling)]));
  return new Map(counts.map(({ id, events }) => [id, { events, lastEvent: lasts.get(id) ?? null }]));
};

/** The cycles of a specialty that answer, the last one to change first. */
export const findCycles = async (
  manager: EntityManager,
  { status, assessed, ...looking }: CycleSearch,
  telling: Telling,
  page: PageQuery,
): Promise<FoundPage<FoundCycle>> => {
  const query = inSight(manager.createQueryBuilder(CycleOverviewEntity, 'cycle').where('TRUE'), looking);
  if (status) query.andWhere('cycle.status = :status', { status });
  if (assessed) query.andWhere('cycle.assessed = :assessed', { assessed });
  const found = await counted(query, 'cycles');
  const { items, next } = await pageBy(query, lastTouched, page, summaryOf);
  const events = await eventsOf(
    manager,
    items.map(({ id }) => id),
    telling,
  );
  return {
    items: items.map((one) => ({ ...one, ...(events.get(one.id) ?? { events: 0, lastEvent: null }) })),
    next,
    found,
  };
};

const newestFirst: Order<CycleHistoryEntity> = {
  by: ['entry.position'],
  direction: 'DESC',
  of: (row) => [row.position],
};

const subjectsOf = async (manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await manager
    .createQueryBuilder(CycleOverviewEntity, 'cycle')
    .select(['cycle.id', 'cycle.subject'])
    .where('cycle.id = ANY(:ids)', { ids })
    .getMany();
  return new Map(rows.map(({ id, subject }) => [id, subject]));
};

/** The events of all cycles of a specialty that answer, the newest first. */
export const findEvents = async (
  manager: EntityManager,
  { types, since, asOf, ...looking }: EventSearch,
  telling: Telling,
  page: PageQuery,
): Promise<FoundPage<FoundEvent>> => {
  const entries = manager
    .createQueryBuilder(CycleHistoryEntity, 'entry')
    .innerJoin(CycleOverviewEntity, 'cycle', 'cycle.id = entry.cycle_id')
    .where('TRUE');
  const query = inSight(happened(entries, { types, since, asOf }), looking);
  const found = await counted(query, 'events');
  const { items, next } = await pageBy(query, newestFirst, page, (row) => ({
    cycleId: row.cycle_id,
    ...historyEntry(row, telling),
  }));
  const subjects = await subjectsOf(manager, [...new Set(items.map(({ cycleId }) => cycleId))]);
  return { items: items.map((one) => ({ ...one, subject: subjects.get(one.cycleId) ?? '' })), next, found };
};
