import type { Queryable } from './view-table.js';

/** How far a follower of the log (a projection or a reaction) has got, and why it stands still if it does. */
export interface Checkpoint {
  readonly name: string;
  readonly position: number;
  readonly status: 'running' | 'stopped';
  /** Set when stopped: the position of the event that could not be processed, and why. */
  readonly stoppedAt: number | null;
  readonly reason: string | null;
  readonly stoppedSince: Date | null;
}

/** Another process moved this checkpoint: whoever finds out has been replaced and stops. */
export class Fenced extends Error {
  override readonly name = 'Fenced';
}

export const CHECKPOINT_TABLE = `
  CREATE TABLE IF NOT EXISTS follower_checkpoint (
    name text PRIMARY KEY,
    position bigint NOT NULL DEFAULT 0,
    status text NOT NULL DEFAULT 'running' CHECK (status IN ('running', 'stopped')),
    stopped_at bigint,
    reason text,
    updated_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((status = 'stopped') = (stopped_at IS NOT NULL AND reason IS NOT NULL))
  )`;

const columns = `name, position::float8 AS position, status, stopped_at::float8 AS "stoppedAt", reason,
  CASE WHEN status = 'stopped' THEN updated_at END AS "stoppedSince"`;

/** The checkpoint of one follower, made at position 0 when it is new. */
export const readCheckpoint = async (client: Queryable, name: string): Promise<Checkpoint> => {
  await client.query('INSERT INTO follower_checkpoint (name) VALUES ($1) ON CONFLICT DO NOTHING', [name]);
  const { rows } = await client.query<Checkpoint>(`SELECT ${columns} FROM follower_checkpoint WHERE name = $1`, [name]);
  return rows[0] as Checkpoint;
};

export const readCheckpoints = async (client: Queryable): Promise<Checkpoint[]> =>
  (await client.query<Checkpoint>(`SELECT ${columns} FROM follower_checkpoint ORDER BY name`)).rows;

/**
 * Takes the checkpoint for the transaction of `client`, before anything else is touched: whoever rebuilds or settles the
 * same rows waits for it. Throws `Fenced` when it does not stand at `from`.
 */
export const lockCheckpoint = async (client: Queryable, name: string, from: number): Promise<void> => {
  const { rows } = await client.query<{ position: number }>(
    'SELECT position::float8 AS position FROM follower_checkpoint WHERE name = $1 FOR UPDATE',
    [name],
  );
  if (rows[0]?.position !== from) throw new Fenced(`${name}: the checkpoint no longer stands at ${from}`);
};

/** Moves the checkpoint from `from` to `to`; throws `Fenced` when it no longer stands at `from`. */
export const moveCheckpoint = async (client: Queryable, name: string, from: number, to: number): Promise<void> => {
  const { rowCount } = await client.query(
    `UPDATE follower_checkpoint SET position = $3, status = 'running', stopped_at = NULL, reason = NULL, updated_at = now()
     WHERE name = $1 AND position = $2`,
    [name, from, to],
  );
  if (rowCount !== 1) throw new Fenced(`${name}: another process moved the checkpoint from ${from}`);
};

/** Marks the follower as stopped before the event at `stoppedAt`. */
export const stopCheckpoint = async (
  client: Queryable,
  name: string,
  stoppedAt: number,
  reason: string,
): Promise<void> => {
  await client.query(
    `UPDATE follower_checkpoint SET status = 'stopped', stopped_at = $2, reason = $3, updated_at = now() WHERE name = $1`,
    [name, stoppedAt, reason.slice(0, 2000)],
  );
};

/** Lets a stopped follower run again from where it stands; false when it is not stopped. Its process finds out by reading. */
export const resumeCheckpoint = async (client: Queryable, name: string): Promise<boolean> => {
  const { rowCount } = await client.query(
    `UPDATE follower_checkpoint SET status = 'running', stopped_at = NULL, reason = NULL, updated_at = now()
     WHERE name = $1 AND status = 'stopped'`,
    [name],
  );
  return rowCount === 1;
};
