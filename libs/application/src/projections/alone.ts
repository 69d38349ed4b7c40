import type pg from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import { connected } from '../follower.js';
import type { Queryable } from './view-table.js';

const LOCK_POLL_MS = 250;
const LOCK = `hashtextextended('rebuild', 0)`;

/** SQL that is true while the server process `pid` rebuilds views: the server itself lets go of what a crash leaves. */
export const isRebuilding = (pid: string): string => `EXISTS (
  SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 1 AND pid = ${pid}
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND classid = ((${LOCK} >> 32) & 4294967295)::oid AND objid = (${LOCK} & 4294967295)::oid)`;

const isFree = async (client: Queryable): Promise<boolean> => {
  const { rows } = await client.query<{ locked: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS locked`);
  return rows[0]?.locked === true;
};

/** Does `work` while nobody else rebuilds anything, in whichever process: another one waits, until `signal` is aborted. */
export const alone = async <T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> => {
  const client = await connected(pool);
  try {
    while (!(await isFree(client))) await wait(LOCK_POLL_MS, undefined, signal ? { signal } : {});
    return await work(client);
  } finally {
    client.release(true);
  }
};
