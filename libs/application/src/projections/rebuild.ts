import type { EventLog } from '@libs/event-store';
import pg from 'pg';
import { connected, inTransaction } from '../follower.js';
import { Beside, besideOf } from './beside.js';
import type { Projection } from './projection.js';
import type { Queryable } from './view-table.js';

const PAGE = 5_000;

/**
 * Fills these views anew beside the live ones, from the first event on, then swaps them in, each with its checkpoint
 * at the position it has reached, which is the answer. Live views are read and written all the while; the swap itself
 * takes an instant. `onProgress` is told the position reached and the head of the log. Throws, leaving the live views as
 * they were, when an event cannot be folded.
 */
export const rebuild = async (
  pool: pg.Pool,
  log: EventLog,
  projections: readonly Projection[],
  onProgress: (position: number, head: number) => void = () => undefined,
): Promise<{ position: number }> =>
  alone(pool, async () => {
    try {
      for (const projection of projections) await createBeside(pool, projection);
      const position = await fillBeside(pool, log, projections, onProgress);
      return { position: await swapAll(pool, log, projections, position, onProgress) };
    } catch (error) {
      for (const projection of projections) await dropBeside(pool, projection);
      throw error;
    }
  });

/** One rebuild at a time, whoever asks for it: another one waits. */
const alone = async <T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> => {
  const client = await connected(pool);
  try {
    await client.query(`SELECT pg_advisory_lock(hashtextextended('rebuild', 0))`);
    return await work();
  } finally {
    client.release(true);
  }
};

/** What came since is folded, and the tables are swapped, while the followers of these views wait. */
const swapAll = (
  pool: pg.Pool,
  log: EventLog,
  projections: readonly Projection[],
  position: number,
  onProgress: (position: number, head: number) => void,
): Promise<number> =>
  inTransaction(pool, async (client) => {
    const names = projections.map(({ name }) => name);
    await client.query('INSERT INTO follower_checkpoint (name) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [
      names,
    ]);
    await client.query('SELECT 1 FROM follower_checkpoint WHERE name = ANY($1) ORDER BY name FOR UPDATE', [names]);
    const latest = projections.map((projection) => new Beside(client, projection, true));
    const last = await foldAll(log, latest, position, onProgress);
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
 * after all of it.
 */
const fillBeside = async (
  pool: pg.Pool,
  log: EventLog,
  projections: readonly Projection[],
  onProgress: (position: number, head: number) => void,
): Promise<number> => {
  const client = await connected(pool);
  try {
    await client.query('SET synchronous_commit = off');
    const besides = projections.map((projection) => new Beside(client, projection));
    const position = await foldAll(log, besides, 0, onProgress);
    for (const beside of besides) await beside.finish();
    return position;
  } finally {
    client.release(true);
  }
};

const foldAll = async (
  log: EventLog,
  besides: readonly Beside[],
  from: number,
  onProgress: (position: number, head: number) => void,
): Promise<number> => {
  const head = await log.store.head();
  let position = from;
  let next = log.readAll(position, PAGE);
  for (;;) {
    const page = await next;
    const last = page.at(-1);
    if (!last) return position;
    position = last.position;
    next = log.readAll(position, PAGE);
    for (const beside of besides) await beside.fold(page);
    onProgress(position, Math.max(head, position));
  }
};

const createBeside = async (client: Queryable, projection: Projection): Promise<void> => {
  const [live, beside] = [projection.name, besideOf(projection)].map((table) => pg.escapeIdentifier(table));
  await client.query(`DROP TABLE IF EXISTS ${beside}; CREATE TABLE ${beside} (LIKE ${live} INCLUDING ALL)`);
};

const dropBeside = async (client: Queryable, projection: Projection): Promise<void> => {
  await client.query(`DROP TABLE IF EXISTS ${pg.escapeIdentifier(besideOf(projection))}`);
};

const indexesOf = async (client: Queryable, table: string): Promise<Map<string, string>> => {
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(
    'SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema() AND tablename = $1',
    [table],
  );
  return new Map(rows.map(({ indexname, indexdef }) => [indexdef.replace(/^.* USING /, ''), indexname]));
};

/** The filled table takes the place of the live one, and its indexes their names. */
const swap = async (client: Queryable, projection: Projection): Promise<void> => {
  const beside = besideOf(projection);
  const [before, after] = [await indexesOf(client, projection.name), await indexesOf(client, beside)];
  await client.query(`DROP TABLE ${pg.escapeIdentifier(projection.name)}`);
  await client.query(`ALTER TABLE ${pg.escapeIdentifier(beside)} RENAME TO ${pg.escapeIdentifier(projection.name)}`);
  for (const [definition, name] of after) {
    const former = before.get(definition);
    if (former && former !== name)
      await client.query(`ALTER INDEX ${pg.escapeIdentifier(name)} RENAME TO ${pg.escapeIdentifier(former)}`);
  }
};
