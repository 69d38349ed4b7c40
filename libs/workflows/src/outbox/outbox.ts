import type { Queryable } from '@libs/application';
import type { Job } from '../queue/job.js';
import type { WaitingJob } from '../queue/queues.js';

/** Jobs due within this time lie in the queues; those of a later day only here, until a sweep hands them over. */
const HORIZON_MS = 3_600_000;
const SWEEP_BATCH = 2_000;

export const OUTBOX_TABLE = `
  CREATE TABLE IF NOT EXISTS workflow_job (
    id text PRIMARY KEY,
    queue text NOT NULL,
    name text NOT NULL,
    data jsonb NOT NULL,
    not_before timestamptz NOT NULL,
    done_at timestamptz
  );
  CREATE INDEX IF NOT EXISTS workflow_job_to_do ON workflow_job (not_before, id) WHERE done_at IS NULL`;

/** Whether a job is due soon enough to lie in a queue; `now` in milliseconds. */
export const isNear = ({ notBefore }: Pick<Job, 'notBefore'>, now: number): boolean =>
  notBefore === undefined || Date.parse(notBefore) <= now + HORIZON_MS;

/** Writes jobs down, in the transaction of `client`; those written before stay as they are. Answers with the new ones. */
export const writeDown = async (client: Queryable, jobs: readonly Job[]): Promise<readonly Job[]> => {
  if (jobs.length === 0) return [];
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO workflow_job (id, queue, name, data, not_before)
     SELECT id, queue, name, data, coalesce("notBefore", 'epoch')
     FROM jsonb_to_recordset($1) AS job (id text, queue text, name text, data jsonb, "notBefore" timestamptz)
     ON CONFLICT (id) DO NOTHING RETURNING id`,
    [JSON.stringify(jobs)],
  );
  const written = new Set(rows.map(({ id }) => id));
  return jobs.filter(({ id }) => written.has(id));
};

/** Notes that a job is done, even when a transaction that writes it down has not ended yet. */
export const noteDone = async (client: Queryable, { id, queue, name, data }: WaitingJob): Promise<void> => {
  await client.query(
    `INSERT INTO workflow_job (id, queue, name, data, not_before, done_at) VALUES ($1, $2, $3, $4, now(), now())
     ON CONFLICT (id) DO UPDATE SET done_at = coalesce(workflow_job.done_at, now())`,
    [id, queue, name, JSON.stringify(data)],
  );
};

/** Notes that a job is to be run again at an instant (ISO 8601). */
export const notePutOff = async (client: Queryable, { id }: WaitingJob, until: string): Promise<void> => {
  await client.query('UPDATE workflow_job SET not_before = $2 WHERE id = $1 AND done_at IS NULL', [id, until]);
};

/** Pages of the jobs that are not done and due within the horizon, the oldest first; `now` in milliseconds. */
export async function* toDo(client: Queryable, now: number): AsyncGenerator<readonly Job[], void, undefined> {
  let after: readonly [string, string] = ['-infinity', ''];
  for (;;) {
    const { rows } = await client.query<Required<Job> & { due: string }>(
      `SELECT id, queue, name, data, not_before::text AS due,
         to_char(not_before AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "notBefore"
       FROM workflow_job
       WHERE done_at IS NULL AND not_before <= to_timestamp($1 / 1000.0) AND (not_before, id) > ($2::timestamptz, $3)
       ORDER BY not_before, id LIMIT ${SWEEP_BATCH}`,
      [now + HORIZON_MS, ...after],
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ id, queue, name, data, notBefore }) => ({ id, queue, name, data, notBefore }));
    after = [last.due, last.id];
  }
}
