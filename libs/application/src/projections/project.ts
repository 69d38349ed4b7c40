import type pg from 'pg';
import { type Follower, inTransaction } from '../follower.js';
import { readCheckpoints } from './checkpoint.js';
import { type Projection, foldPage, handlesAny, touchedKeys } from './projection.js';
import { loadRows, writeRows } from './view-table.js';
import { setTimeout as wait } from 'node:timers/promises';

/** The projection as a follower of the log: its rows and its checkpoint move in one transaction. */
export const projecting = (projection: Projection): Follower => ({
  name: projection.name,
  concerns: (page) => handlesAny(projection, page),
  process: async (client, page, from) => {
    const rows = await loadRows(client, projection.name, projection, touchedKeys(projection, page));
    const folded = foldPage(projection, rows, page);
    await writeRows(client, projection.name, projection, folded);
    return { position: folded.position || from, ...(folded.failure && { failure: folded.failure }) };
  },
});

/** Folds rows anew that changed for a reason other than an event: a day that has come, a revision that was published. */
export const settleAgain = (pool: pg.Pool, projection: Projection, keys: readonly string[]): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query('SELECT 1 FROM follower_checkpoint WHERE name = $1 FOR UPDATE', [projection.name]);
    const rows = await loadRows(client, projection.name, projection, keys);
    const written = new Map([...rows].map(([key, row]) => [key, projection.settle ? projection.settle(row) : row]));
    await writeRows(client, projection.name, projection, { written, removed: new Set() });
  });

/**
 * Waits until these followers have passed `position`, so that a reader sees what it wrote. False after `timeoutMs`,
 * or as soon as one of them is stopped before it.
 */
export const waitForPosition = async (
  pool: pg.Pool,
  names: readonly string[],
  position: number,
  timeoutMs: number,
): Promise<boolean> => {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const known = new Map((await readCheckpoints(pool)).map((checkpoint) => [checkpoint.name, checkpoint]));
    // One that has no checkpoint yet has not begun.
    const behind = names.map((name) => known.get(name)).filter((one) => !one || one.position < position);
    if (behind.length === 0) return true;
    if (behind.some((one) => one?.status === 'stopped') || performance.now() > deadline) return false;
    await wait(15);
  }
};
