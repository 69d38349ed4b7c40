import type { Queryable } from './view-table.js';
import { isRebuilding } from './alone.js';

/** Every rebuild that was asked for beside the command line; no two of them are open at once. */
export const REBUILD_TABLE = `
  CREATE TABLE IF NOT EXISTS rebuild_request (
    id uuid PRIMARY KEY,
    views text[] NOT NULL,
    status text NOT NULL DEFAULT 'asked' CHECK (status IN ('asked', 'running', 'done', 'failed', 'interrupted')),
    asked_by text NOT NULL,
    asked_at timestamptz NOT NULL DEFAULT now(),
    started_at timestamptz,
    ended_at timestamptz,
    position bigint NOT NULL DEFAULT 0,
    total bigint NOT NULL DEFAULT 0,
    reason text,
    runner integer
  );
  CREATE UNIQUE INDEX IF NOT EXISTS rebuild_request_open ON rebuild_request ((true)) WHERE status IN ('asked', 'running');
  CREATE INDEX IF NOT EXISTS rebuild_request_asked ON rebuild_request (asked_at DESC)`;

export type RebuildStatus = 'asked' | 'running' | 'done' | 'failed' | 'interrupted';

/** A rebuild as it stands. `interrupted`: its process ended before it did; the live views are as they were. */
export interface RecordedRebuild {
  readonly id: string;
  readonly views: readonly string[];
  readonly status: RebuildStatus;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** Events read, of how many. */
  readonly position: number;
  readonly total: number;
  /** Why it failed. */
  readonly reason: string | null;
}

const LOST = `status = 'running' AND NOT ${isRebuilding('runner')}`;

const COLUMNS = `id, views, CASE WHEN ${LOST} THEN 'interrupted' ELSE status END AS status, asked_by AS "askedBy",
  asked_at AS "askedAt", started_at AS "startedAt", ended_at AS "endedAt", position::float8 AS position,
  total::float8 AS total, reason`;

/** The last rebuilds asked for, the newest first. */
export const readRebuilds = async (client: Queryable, limit: number): Promise<RecordedRebuild[]> =>
  (
    await client.query<RecordedRebuild>(`SELECT ${COLUMNS} FROM rebuild_request ORDER BY asked_at DESC, id LIMIT $1`, [
      limit,
    ])
  ).rows;

/** Writes down that the process of a rebuild ended before it did, and answers which views it was about. */
export const settleLost = async (client: Queryable): Promise<string[]> => {
  const { rows } = await client.query<{ views: string[] }>(
    `UPDATE rebuild_request SET status = 'interrupted', ended_at = now(), runner = NULL WHERE ${LOST} RETURNING views`,
  );
  return rows.flatMap(({ views }) => views);
};

/** Asks for a rebuild, which a worker then does; false when another one is open. */
export const askRebuild = async (
  client: Queryable,
  { id, views, askedBy }: Pick<RecordedRebuild, 'id' | 'views' | 'askedBy'>,
): Promise<boolean> => {
  await settleLost(client);
  const { rowCount } = await client.query(
    'INSERT INTO rebuild_request (id, views, asked_by) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [id, views, askedBy],
  );
  return rowCount === 1;
};

/** The rebuild that waits for a worker. */
export const askedRebuild = async (client: Queryable): Promise<Pick<RecordedRebuild, 'id' | 'views'> | undefined> =>
  (
    await client.query<Pick<RecordedRebuild, 'id' | 'views'>>(
      `SELECT id, views FROM rebuild_request WHERE status = 'asked'`,
    )
  ).rows[0];

/** Takes a rebuild in hand, on the connection that keeps others from rebuilding; false when it no longer waits. */
export const beginRebuild = async (client: Queryable, id: string, total: number): Promise<boolean> => {
  const { rowCount } = await client.query(
    `UPDATE rebuild_request SET status = 'running', started_at = now(), total = $2, runner = pg_backend_pid()
     WHERE id = $1 AND status = 'asked'`,
    [id, total],
  );
  return rowCount === 1;
};

/** Notes how far it is; what comes late changes nothing. */
export const noteProgress = async (client: Queryable, id: string, position: number, total: number): Promise<void> => {
  await client.query(
    `UPDATE rebuild_request SET position = $2, total = $3 WHERE id = $1 AND status = 'running' AND position < $2`,
    [id, position, total],
  );
};

/** How it ended. */
export const endRebuild = async (
  client: Queryable,
  id: string,
  { status, reason = null, position }: { status: RebuildStatus; reason?: string | null; position?: number },
): Promise<void> => {
  await client.query(
    `UPDATE rebuild_request SET status = $2, reason = $3, position = coalesce($4, position), total = coalesce($4, total),
       ended_at = now(), runner = NULL
     WHERE id = $1 AND status = 'running'`,
    [id, status, reason?.slice(0, 2000) ?? null, position ?? null],
  );
};
