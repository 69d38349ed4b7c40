import { readRebuilds } from '@libs/application';
import type { OperatorsOverview } from '@libs/contracts';
import type pg from 'pg';
import type { z } from 'zod';
import { type FollowerStatus, followerStatuses } from '../health/followers.js';
import { within } from '../health/within.js';
import { type Part, type Standing, partStatuses, standingsAfter } from '../health/standings.js';
import type { ApiParts } from '../parts.js';
import { aboutService } from './about.js';
import { rebuildView } from './rebuild-view.js';

type Overview = z.infer<typeof OperatorsOverview>;

const REBUILDS = 10;

const databaseOf = async (pool: pg.Pool): Promise<Overview['database']> => {
  const { rows } = await pool.query<{ version: string; bytes: number; startedAt: Date }>(
    `SELECT current_setting('server_version') AS version, pg_database_size(current_database())::float8 AS bytes,
            pg_postmaster_start_time() AS "startedAt"`,
  );
  const [{ version = '', bytes = 0, startedAt = new Date(0) } = {}] = rows;
  return { version, bytes, startedAt: startedAt.toISOString() };
};

const logOf = async ({ log }: ApiParts): Promise<Overview['log']> => {
  const head = await log.store.head();
  const [last] = head === 0 ? [] : await log.store.readAll(head - 1, 1);
  return { head, lastRecordedAt: last?.recordedAt ?? null };
};

const queuesOf = async ({ queues }: ApiParts): Promise<Overview['queues']> => {
  const counts = await within(queues.counts());
  return counts ? Object.entries(counts).map(([name, count]) => ({ name, ...count })) : null;
};

const told = (follower: FollowerStatus): Overview['followers'][number] => ({
  ...follower,
  lagSeconds: Math.round(follower.lagSeconds * 10) / 10,
  stoppedSince: follower.stoppedSince?.toISOString() ?? null,
});

/** Looks at everything that an operator watches; remembers since when each part stands as it does. */
export class Watching {
  private readonly service: Overview['service'];
  private standings: ReadonlyMap<Part, Standing> = new Map();

  constructor(private readonly parts: ApiParts) {
    this.service = aboutService(parts.webFolder);
  }

  async look(accountId: string): Promise<Overview> {
    const { pool, log, followers: names, clock, views, prepared } = this.parts;
    const now = clock();
    const [followers, queues, database, events, rebuilds] = await Promise.all([
      followerStatuses(pool, log, names, now),
      queuesOf(this.parts),
      databaseOf(pool),
      logOf(this.parts),
      readRebuilds(pool, REBUILDS),
    ]);
    const statuses = partStatuses({ prepared: prepared?.() ?? true, queues: queues !== null, followers });
    const { startedAt } = this.service;
    this.standings = standingsAfter(this.standings, statuses, { now: now.toISOString(), startedAt });
    return {
      observedAt: now.toISOString(),
      service: this.service,
      database,
      log: events,
      parts: [...this.standings].map(([part, standing]) => ({ part, ...standing })),
      followers: followers.map(told),
      queues,
      views: views.map(({ name }) => name),
      rebuilds: rebuilds.map((rebuild) => rebuildView(rebuild, accountId, now)),
    };
  }
}
