import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { allEventTypes } from '@libs/domain';
import { EventCodec, EventLog, PostgresEventStore, type RecordedEvent } from '@libs/event-store';
import { type Queues, type QueuePlace, QUEUES, migrateWorkflows, openQueues } from '@libs/workflows';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { withClient } from '../../../test/support/database.js';
import { logDatabase } from '../../../libs/event-store/src/testing/postgres-log.js';
import { until } from '../../../libs/workflows/src/testing/queue-contract.js';
import { type RedisServer, redisFound, startRedis } from '../../../libs/workflows/src/testing/redis-server.js';
import { SPECIALTY, appendNext, composition, decision, submission } from './testing/council.js';

jest.setTimeout(60_000);

const SUBMISSIONS = 30;
const KILLS = 4;
const readers = Array.from({ length: 4 }, () => randomUUID());
const physician = randomUUID();

/** Two workers, of which the one that has run longest is killed, wherever it is, and another is started. */
class Workers {
  private readonly running = new Set<ChildProcess>();
  kills = 0;

  constructor(private readonly environment: NodeJS.ProcessEnv) {}

  async start(): Promise<ChildProcess> {
    const script = join(import.meta.dirname, 'testing/worker-process.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script], {
      env: { ...process.env, ...this.environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.running.add(child);
    child.once('exit', () => this.running.delete(child));
    await Promise.race([once(child.stdout!, 'data'), once(child, 'exit')]);
    return child;
  }

  async killOne(): Promise<void> {
    const [victim] = this.running;
    if (!victim) return;
    const ended = once(victim, 'exit');
    victim.kill('SIGKILL');
    await ended;
    this.kills += 1;
  }

  /** Ends them all; their exit codes, `null` for those that a signal ended. */
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<(number | null)[]> {
    return Promise.all(
      [...this.running].map(async (child) => {
        const ended = once(child, 'exit') as Promise<[number | null]>;
        child.kill(signal);
        return (await ended)[0];
      }),
    );
  }
}

const whenKilled = (backend: string, placeOf: (appUrl: string) => Promise<QueuePlace>) =>
  describe(`a worker killed at any moment, its queues on ${backend}`, () => {
    let database: Awaited<ReturnType<typeof logDatabase>>;
    let log: EventLog;
    let queues: Queues;
    let workers: Workers;

    beforeEach(async () => {
      database = await logDatabase();
      await migrateWorkflows(database.url);
      log = new EventLog(new PostgresEventStore({ url: database.appUrl }), new EventCodec(allEventTypes));
      const place = await placeOf(database.appUrl);
      queues = await openQueues(place, {
        names: QUEUES,
        report: { retrying: () => undefined, dead: () => undefined, trouble: () => undefined },
      });
      workers = new Workers({
        TEST_WORKER_DATABASE: database.appUrl,
        ...('redisUrl' in place && { TEST_WORKER_REDIS: place.redisUrl }),
      });
      await appendNext(log, `committee-${SPECIALTY}`, composition(readers));
    });
    afterEach(async () => {
      await workers.stop('SIGKILL');
      await queues.close();
      await log.store.close();
      await database.drop();
    });

    const events = async () => (await log.readAll(0, 10_000)) as RecordedEvent[];
    const count = (all: readonly RecordedEvent[], type: string) => all.filter((event) => event.type === type).length;
    const openJobs = () =>
      withClient(database.url, async (client) => {
        const { rows } = await client.query<{ open: number }>(
          `SELECT count(*)::int AS open FROM workflow_job WHERE done_at IS NULL AND not_before < now()`,
        );
        return rows[0]!.open;
      });

    const submitAll = async (cases: readonly (readonly [string, string])[]) => {
      for (const [declarationId, caseId] of cases) {
        await appendNext(log, `declaration-${declarationId}`, submission(caseId, physician));
        await wait(Math.random() * 150);
      }
    };
    const killAgainAndAgain = async () => {
      while (workers.kills < KILLS) {
        await wait(Math.random() * 600);
        await workers.killOne();
        await workers.start();
      }
    };

    test('loses nothing and does nothing twice; asked to stop it ends in order', async () => {
      const cases = Array.from({ length: SUBMISSIONS }, () => [randomUUID(), randomUUID()] as const);
      await Promise.all([workers.start(), workers.start()]);
      await Promise.all([submitAll(cases), killAgainAndAgain()]);
      await until(async () => count(await events(), 'ReaderAssigned') >= SUBMISSIONS, 'every reader', 20_000);

      const decided = cases.slice(0, SUBMISSIONS / 2);
      const deciding = Promise.all(
        decided.map(([declarationId, caseId]) =>
          appendNext(log, `case-${caseId}`, [decision(declarationId, physician)]),
        ),
      );
      await workers.killOne();
      await Promise.all([deciding, workers.start()]);
      await until(async () => count(await events(), 'ActionDecided') >= decided.length, 'every decision', 20_000);
      await until(async () => (await openJobs()) === 0, 'every job done', 20_000);

      const all = await events();
      for (const [declarationId, caseId] of cases) {
        const ofCase = all.filter(({ stream }) => stream === `case-${caseId}`).map(({ type }) => type);
        expect(ofCase.slice(0, 2)).toEqual(['CaseOpened', 'ReaderAssigned']);
        const ofDeclaration = all.filter(({ stream }) => stream === `declaration-${declarationId}`).length;
        const isDecided = decided.some(([id]) => id === declarationId);
        expect([ofCase.length, ofDeclaration]).toEqual(isDecided ? [3, 3] : [2, 2]);
      }
      expect(new Set(all.map(({ metadata }) => metadata.command)).size).toBe(all.length - readers.length - SUBMISSIONS);
      expect(await queues.deadLetters()).toEqual([]);
      const loads = readers.map(
        (reader) =>
          all.filter(({ type, data }) => type === 'ReaderAssigned' && (data as { reader: string }).reader === reader)
            .length,
      );
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(2);
      expect(workers.kills).toBeGreaterThan(KILLS);
      expect(await workers.stop('SIGTERM')).toEqual([0, 0]);
    });
  });

whenKilled('PostgreSQL', (appUrl) => Promise.resolve({ postgresUrl: appUrl }));

const onRedis = () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.stop());
  whenKilled('Redis', async () => {
    const redis = new Redis(server.url);
    await redis.flushall();
    redis.disconnect();
    return { redisUrl: server.url };
  });
};
// Where there is no redis-server, the search for it has said so.
if (redisFound) onRedis();
