import type { HistoryEntry, PageQuery } from '@libs/contracts';
import type { CalendarDay } from '@libs/kernel';
import type { EntityManager } from 'typeorm';
import { type Order, type Page, pageBy } from '../support/keyset.js';
import type { RowOf } from '../support/view.js';
import { CycleHistoryEntity } from './entity.js';

/** An entry as it is told; who acted is left out where only the role may be known. */
export const historyEntry = (row: RowOf<CycleHistoryEntity>, withActors: boolean): HistoryEntry => ({
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
  summary: row.summary,
});

const byPosition: Order<CycleHistoryEntity> = {
  by: ['entry.position'],
  direction: 'ASC',
  of: (row) => [row.position],
};

export interface HistoryFilter {
  /** Only these types of events. */
  readonly types?: readonly string[];
  /** Only what had been recorded at this position, or this ISO 8601 instant. */
  readonly knownAt?: { readonly position: number } | { readonly instant: string };
  /** Only what had happened by this day. */
  readonly asOf?: CalendarDay;
  /** Whether the persons who acted are named by their account; without, their role alone. */
  readonly withActors: boolean;
}

/** The history of a cycle, oldest first. */
export const cycleHistory = (
  manager: EntityManager,
  cycleId: string,
  filter: HistoryFilter,
  page: PageQuery,
): Promise<Page<HistoryEntry>> => {
  const query = manager.createQueryBuilder(CycleHistoryEntity, 'entry').where('entry.cycle_id = :cycleId', { cycleId });
  const { types, knownAt, asOf } = filter;
  if (types) query.andWhere('entry.type = ANY(:types)', { types });
  if (asOf) query.andWhere('entry.occurred_on <= :asOf', { asOf });
  if (knownAt && 'position' in knownAt) query.andWhere('entry.position <= :position', knownAt);
  if (knownAt && 'instant' in knownAt) query.andWhere('entry.recorded_at <= :instant', knownAt);
  return pageBy(query, byPosition, page, (row) => historyEntry(row, filter.withActors));
};

/** The streams that make the history of a cycle: its own, its declarations', their cases'. */
export const streamsOfCycle = async (manager: EntityManager, cycleId: string): Promise<string[]> => {
  const rows = await manager
    .createQueryBuilder(CycleHistoryEntity, 'entry')
    .select('DISTINCT entry.stream', 'stream')
    .where('entry.cycle_id = :cycleId', { cycleId })
    .getRawMany<{ stream: string }>();
  return rows.map(({ stream }) => stream).sort();
};
