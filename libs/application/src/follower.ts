import { type EventLog, type RecordedEvent, UnreadableEvent } from '@libs/event-store';
import type pg from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import { Fenced, lockCheckpoint, moveCheckpoint, readCheckpoint, stopCheckpoint } from './projections/checkpoint.js';
import type { Queryable } from './projections/view-table.js';

/** A page is a transaction: under load the events of this time share one. */
const REST_MS = 80;
const RETRY_MS = 1_000;
const LOCK_POLL_MS = 2_000;
const RESUME_POLL_MS = 1_000;

/** How far a page was processed; `failure` names the event that could not be. */
export interface Progress {
  readonly position: number;
  readonly failure?: { readonly position: number; readonly reason: string };
}

/** Something that follows the log from a checkpoint of its own. */
export interface Follower {
  readonly name: string;
  /** Whether anything of the page is its concern; past another page it only moves. Every page is, when not given. */
  readonly concerns?: (page: readonly RecordedEvent[]) => boolean;
  /**
   * Processes a page in the transaction of `client`, which also moves the checkpoint: what it writes there happens
   * exactly once. `position` of the answer is that of the last event processed, or `from` when there is none.
   */
  readonly process: (client: Queryable, page: readonly RecordedEvent[], from: number) => Promise<Progress>;
}

export interface FollowerReport {
  /** The follower stands still before this event until it is mended and started again. */
  readonly stopped: (name: string, position: number, reason: string) => void;
  readonly trouble: (name: string, error: unknown) => void;
}

/**
 * Follows the log until aborted, as the only process that does so under this name; one that was cut off takes over
 * from the checkpoint. Connection loss is retried; an event that cannot be read or processed stops it, and the reason
 * is kept beside the checkpoint until someone resumes it (or rebuilds its view).
 */
export const follow = async (
  pool: pg.Pool,
  log: EventLog,
  follower: Follower,
  report: FollowerReport,
  signal: AbortSignal,
): Promise<void> => {
  while (!signal.aborted) {
    try {
      const stopped = await whileLocked(pool, follower.name, signal, (lost) =>
        followFromCheckpoint(pool, log, follower, lost),
      );
      if (!stopped) continue;
      report.stopped(follower.name, stopped.position, stopped.reason);
      await untilResumed(pool, follower.name, signal);
    } catch (error) {
      if (signal.aborted) return;
      report.trouble(follower.name, error);
      await pause(error instanceof Fenced ? 0 : RETRY_MS, signal);
    }
  }
};

type Stop = NonNullable<Progress['failure']>;

const followFromCheckpoint = async (
  pool: pg.Pool,
  log: EventLog,
  follower: Follower,
  signal: AbortSignal,
): Promise<Stop | undefined> => {
  let { position } = await readCheckpoint(pool, follower.name);
  try {
    for await (const page of log.subscribe(position, { signal, restMs: REST_MS })) {
      const last = page.at(-1);
      const passes = last && follower.concerns?.(page) === false;
      const progress = await (passes
        ? passBy(pool, follower, position, last.position)
        : processPage(pool, follower, page, position));
      if (progress.failure) return progress.failure;
      position = progress.position;
    }
  } catch (error) {
    if (!(error instanceof UnreadableEvent)) throw error;
    const stop = { position: error.position, reason: error.message };
    await stopCheckpoint(pool, follower.name, stop.position, stop.reason);
    return stop;
  }
  return undefined;
};

const untilResumed = async (pool: pg.Pool, name: string, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted && (await readCheckpoint(pool, name)).status === 'stopped')
    await pause(RESUME_POLL_MS, signal);
};

const passBy = async (pool: pg.Pool, { name }: Follower, from: number, position: number): Promise<Progress> => {
  await moveCheckpoint(pool, name, from, position);
  return { position };
};

const processPage = async (
  pool: pg.Pool,
  follower: Follower,
  page: readonly RecordedEvent[],
  from: number,
): Promise<Progress> =>
  inTransaction(pool, async (client) => {
    // What a crash takes back here, rows and checkpoint together, is folded again from the log.
    await client.query('SET LOCAL synchronous_commit TO off');
    await lockCheckpoint(client, follower.name, from);
    const progress = await follower.process(client, page, from);
    if (progress.position !== from) await moveCheckpoint(client, follower.name, from, progress.position);
    if (progress.failure)
      await stopCheckpoint(client, follower.name, progress.failure.position, progress.failure.reason);
    return progress;
  });

/**
 * A connection of the pool. When the server cuts it while nothing is asked, the next question fails; nobody else is told,
 * least of all the process, which an error without a listener would end.
 */
export const connected = async (pool: pg.Pool): Promise<pg.PoolClient> => {
  const client = await pool.connect();
  if (!client.listeners('error').includes(heard)) client.on('error', heard);
  return client;
};

const heard = (): void => undefined;

/** Runs `work` in one transaction, which is rolled back when it throws. */
export const inTransaction = async <T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
  const client = await connected(pool);
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    const broken = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw error;
  }
};

const whileLocked = async <T>(
  pool: pg.Pool,
  name: string,
  signal: AbortSignal,
  work: (lost: AbortSignal) => Promise<T>,
): Promise<T | undefined> => {
  const client = await connected(pool);
  const lost = new AbortController();
  const onLost = () => lost.abort();
  client.on('error', onLost);
  try {
    if (!(await acquire(client, name, signal))) return undefined;
    return await work(AbortSignal.any([signal, lost.signal]));
  } finally {
    client.off('error', onLost);
    client.release(true);
  }
};

const acquire = async (client: pg.PoolClient, name: string, signal: AbortSignal): Promise<boolean> => {
  while (!signal.aborted) {
    const { rows } = await client.query<{ locked: boolean }>(
      `SELECT pg_try_advisory_lock(hashtextextended('follower:' || $1, 0)) AS locked`,
      [name],
    );
    if (rows[0]?.locked) return true;
    await pause(LOCK_POLL_MS, signal);
  }
  return false;
};

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  wait(milliseconds, undefined, { signal }).catch(() => undefined);
