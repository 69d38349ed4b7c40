import type { EventLog, StoredEvent } from '@libs/event-store';
import type pg from 'pg';
import { connected, inTransaction } from '../follower.js';
import { alone } from './alone.js';
import { Beside, nextTurn } from './beside.js';
import { createBeside, dropBeside, swap } from './beside-table.js';
import { Lane } from './lane.js';
import type { Projection } from './projection.js';

const PAGE = 5_000;
const EVENTS_PER_TURN = 1_000;

/** Who is told the position reached and the head of the log, and what ends the work half-way. */
export interface Watch {
  readonly onProgress?: (position: number, head: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Fills these views anew beside the live ones, from the first event on, then swaps them in, each with its checkpoint
 * at the position it has reached, which is the answer. Live views are read and written all the while; the swap itself
 * takes an instant. Throws, leaving the live views as they were, when an event cannot be folded or the work is ended.
 * One rebuild at a time, whoever asks for it: another one waits.
 */
export const rebuild = async (
  pool: pg.Pool,
  log: EventLog,
  projections: readonly Projection[],
  watch: Watch = {},
): Promise<{ position: number }> => alone(pool, () => rebuildAlone(pool, log, projections, watch), watch.signal);

/** The same, for who has made sure that nobody else rebuilds. */
export const rebuildAlone = async (
  pool: pg.Pool,
  log: EventLog,
  projections: readonly Projection[],
  watch: Watch,
): Promise<{ position: number }> => {
  try {
    for (const projection of projections) await createBeside(pool, projection);
    const position = await fillBeside(pool, log, projections, watch);
    return { position: await swapAll(pool, log, projections, position) };
  } catch (error) {
    for (const projection of projections) await dropBeside(pool, projection);
    throw error;
  }
};

/** What came since is folded, and the tables are swapped, while the followers of these views wait. */
const swapAll = (pool: pg.Pool, log: EventLog, projections: readonly Projection[], position: number): Promise<number> =>
  inTransaction(pool, async (client) => {
    const names = projections.map(({ name }) => name);
    await client.query('INSERT INTO follower_checkpoint (name) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [
      names,
    ]);
    await client.query('SELECT 1 FROM follower_checkpoint WHERE name = ANY($1) ORDER BY name FOR UPDATE', [names]);
    const lane = new Lane(client);
    const latest = projections.map((projection) => new Beside(lane, projection, true));
    const last = await foldAll(log, latest, position, {});
    for (const beside of latest) await beside.finish();
    for (const projection of projections) await swap(client, projection);
    await client.query(
      `UPDATE follower_checkpoint SET position = $2, status = 'running', stopped_at = NULL, reason = NULL, updated_at = now()
       WHERE name = ANY($1)`,
      [names, last],
    );
    return last;
  });

/**
 * Reads the whole log into the tables beside. Nothing waits for the disk here: the commit of the swap, which does, comes
 * after all of it. Rows that are sent as they are made have a connection of their own: theirs is busy all the while.
 */
const fillBeside = (pool: pg.Pool, log: EventLog, projections: readonly Projection[], watch: Watch): Promise<number> =>
  onLane(pool, (sending) =>
    onLane(pool, async (holding) => {
      const besides = projections.map(
        (projection) => new Beside(projection.appendOnly ? sending : holding, projection),
      );
      const position = await foldAll(log, besides, 0, watch);
      await Promise.all(besides.map((beside) => beside.finish()));
      return position;
    }),
  );

const onLane = async <T>(pool: pg.Pool, work: (lane: Lane) => Promise<T>): Promise<T> => {
  const client = await connected(pool);
  try {
    await client.query('SET synchronous_commit = off');
    return await work(new Lane(client));
  } finally {
    client.release(true);
  }
};

const foldAll = async (
  log: EventLog,
  besides: readonly Beside[],
  from: number,
  { onProgress, signal }: Watch,
): Promise<number> => {
  const head = await log.store.head();
  let position = from;
  let next = log.store.readAll(position, PAGE);
  for (;;) {
    const page = await next;
    const last = page.at(-1);
    if (!last) return position;
    position = last.position;
    next = log.store.readAll(position, PAGE);
    // Whoever waits for it hears of the failure.
    next.catch(() => undefined);
    await foldPage(log, besides, page);
    signal?.throwIfAborted();
    onProgress?.(position, Math.max(head, position));
  }
};

/** Decoded once for all views, a few events at a time: what is made of them is garbage before it grows old. */
const foldPage = async (log: EventLog, besides: readonly Beside[], page: readonly StoredEvent[]): Promise<void> => {
  for (let from = 0; from < page.length; from += EVENTS_PER_TURN) {
    const events = page.slice(from, from + EVENTS_PER_TURN).map((stored) => log.codec.decode(stored));
    for (const beside of besides) await beside.fold(events);
    await nextTurn();
  }
  for (const beside of besides) await beside.relieve();
};
