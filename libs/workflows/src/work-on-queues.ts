import { type Envelope, type Outcome, inTransaction, standingOf } from '@libs/application';
import { committee, cycle, reviewCase } from '@libs/domain';
import type { EventLog } from '@libs/event-store';
import type pg from 'pg';
import { loadsNow } from './case/case-load.js';
import { noteDone, notePutOff } from './outbox/outbox.js';
import { type Queues, TryLater } from './queue/queues.js';
import type { Look } from './tasks/look.js';
import { type Performing, perform } from './tasks/perform.js';
import { tasksOf } from './tasks/react.js';
import { type Intent, QUEUES, type Recorded, type Workflow } from './tasks/workflow.js';

const CONCURRENCY = { relays: 8, assignments: 1, timers: 4 } as const satisfies Record<(typeof QUEUES)[number], number>;
const LOCK_WAIT = '10s';

export interface WorkflowParts {
  readonly pool: pg.Pool;
  readonly log: EventLog;
  readonly queues: Queues;
  readonly workflows: readonly Workflow[];
  readonly send: (intent: Intent, envelope: Envelope) => Promise<Outcome>;
  readonly clock: () => Date;
}

/** Starts the workers of this process on every queue. Throws when two workflows process one job. */
export const workOnQueues = async ({ pool, log, queues, workflows, send, clock }: WorkflowParts): Promise<void> => {
  const world: Performing = {
    tasks: tasksOf(workflows),
    eventAt: async (stream, version) =>
      (await log.readStream(stream, { fromVersion: version, limit: 1 }))[0] as Recorded | undefined,
    look: (now) => lookingAt(pool, log, now),
    send,
    alone: (name, work) => alone(pool, name, work),
    clock,
  };
  const run = perform(world);
  for (const queue of QUEUES)
    await queues.work(queue, CONCURRENCY[queue], async (job) => {
      const again = await run(job);
      await (again ? notePutOff(pool, job, again.againAt) : noteDone(pool, job));
      return again;
    });
};

const lookingAt = (pool: pg.Pool, log: EventLog, now: string): Look => ({
  now,
  case: async (caseId) => (await standingOf(log, reviewCase, caseId)).state,
  cycle: async (cycleId) => (await standingOf(log, cycle, cycleId)).state,
  mandates: async (specialty) => {
    const { state } = await standingOf(log, committee, specialty);
    return state.status === 'constituted' ? state.mandates : [];
  },
  loads: (members) => loadsNow(pool, log, members),
});

/** The lock lives as long as its transaction: a process that dies lets go of it. */
const alone = <T>(pool: pg.Pool, name: string, work: () => Promise<T>): Promise<T> =>
  inTransaction(pool, async (client) => {
    await client.query(`SET LOCAL lock_timeout = '${LOCK_WAIT}'`);
    await client
      .query("SELECT pg_advisory_xact_lock(hashtextextended('workflow:' || $1, 0))", [name])
      .catch((error) => {
        throw (error as { code?: string }).code === '55P03'
          ? new TryLater(`${name} is held by another process`)
          : error;
      });
    return work();
  });
