import { settleAgain } from '@libs/application';
import type pg from 'pg';
import type { EntityManager } from 'typeorm';
import type { Assessing } from './assessing.js';
import { CycleOverviewEntity } from './entity.js';
import { learnRevisions } from './load-revisions.js';
import { cycleOverviewProjection } from './projection.js';

const BATCH = 200;

const dueIds = async (manager: EntityManager, { revisions, today }: Assessing, after: string): Promise<string[]> => {
  const sets = JSON.stringify(revisions.specialties().map((specialty) => [specialty, revisions.setOf(specialty)]));
  const rows = await manager
    .createQueryBuilder(CycleOverviewEntity, 'cycle')
    .select('cycle.id', 'id')
    .where(
      `(cycle.next_change <= :today OR EXISTS (
         SELECT 1 FROM jsonb_array_elements(:sets::jsonb) s WHERE s->>0 = cycle.specialty AND s->>1 <> cycle.revision_set))`,
      { today: today(), sets },
    )
    .andWhere('cycle.id > :after', { after })
    .orderBy('cycle.id')
    .limit(BATCH)
    .getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
};

/**
 * Assesses anew the cycles that time alone has changed, or that were assessed under another set of revisions. Call it on
 * every new day in Paris and after a revision was published; the answer is how many were due.
 */
export const refreshDue = async (pool: pg.Pool, manager: EntityManager, assessing: Assessing): Promise<number> => {
  await learnRevisions(manager, assessing.revisions);
  const projection = cycleOverviewProjection(assessing);
  let refreshed = 0;
  for (let after = ''; ;) {
    const ids = await dueIds(manager, assessing, after);
    const last = ids.at(-1);
    if (last === undefined) return refreshed;
    await settleAgain(pool, projection, ids);
    refreshed += ids.length;
    after = last;
  }
};
