import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CaseEvent, CycleEvent } from '@libs/domain';
import { day } from '@libs/kernel';
import { type QueuePlace, migrateWorkflows } from '@libs/workflows';
import { Redis } from 'ioredis';
import { randomUUID } from 'node:crypto';
import { logDatabase } from '../../../libs/event-store/src/testing/postgres-log.js';
import { until } from '../../../libs/workflows/src/testing/queue-contract.js';
import { type RedisServer, redisFound, startRedis } from '../../../libs/workflows/src/testing/redis-server.js';
import { SPECIALTY, appendNext, composition, submission } from './testing/council.js';
import { type WorkerUnderTest, workerUnderTest } from './testing/worker-under-test.js';

const [chair, reader, other, physician] = Array.from({ length: 4 }, () => randomUUID()) as [
  string,
  string,
  string,
  string,
];

describe('a worker', () => {
  let database: Awaited<ReturnType<typeof logDatabase>>;
  let worker: WorkerUnderTest;
  let now: Date;

  const startOn = async (place: QueuePlace) => {
    worker = await workerUnderTest(database.appUrl, place, { clock: () => now, sweepMs: 100 });
    await appendNext(worker.log, `committee-${SPECIALTY}`, composition([reader, other], chair));
  };
  beforeEach(async () => {
    now = new Date();
    database = await logDatabase();
    await migrateWorkflows(database.url);
  });
  afterEach(async () => {
    await worker.stop();
    await database.drop();
  });

  const types = async (stream: string) => (await worker.log.readStream(stream)).map(({ type }) => type);
  const untilStream = (stream: string, wanted: readonly string[]) =>
    until(async () => (await types(stream)).join() === wanted.join(), `${wanted.join()} in ${stream}`);
  const daysLater = (days: number) => {
    now = new Date(now.getTime() + days * 86_400_000);
  };

  test('reminds a reader before the opinion is due, and tells the chair after it: once each', async () => {
    await startOn({ postgresUrl: database.appUrl });
    const [caseId, declarationId] = [randomUUID(), randomUUID()];
    await appendNext(worker.log, `declaration-${declarationId}`, submission(caseId, physician));
    const stream = `case-${caseId}`;
    await untilStream(stream, ['CaseOpened', 'ReaderAssigned']);
    daysLater(24);
    await untilStream(stream, ['CaseOpened', 'ReaderAssigned', 'ReaderReminded']);
    daysLater(8);
    await untilStream(stream, ['CaseOpened', 'ReaderAssigned', 'ReaderReminded', 'CaseEscalated']);
    daysLater(40);
    await new Promise((resume) => setTimeout(resume, 500));
    expect(await types(stream)).toHaveLength(4);
    expect(await worker.queues.deadLetters()).toEqual([]);
  });

  test('finds another reader for one who leaves, the chair when nobody else may, and then nobody', async () => {
    await startOn({ postgresUrl: database.appUrl });
    const caseId = randomUUID();
    await appendNext(worker.log, `declaration-${randomUUID()}`, submission(caseId, physician));
    const readersOf = async () =>
      (await worker.log.readStream(`case-${caseId}`)).flatMap(({ type, data }) =>
        type === 'ReaderAssigned' ? [(data as { reader: string }).reader] : [],
      );
    for (const assigned of [1, 2, 3]) {
      await until(async () => (await readersOf()).length === assigned, `reader ${assigned}`);
      const leaving = (await readersOf()).at(-1)!;
      await appendNext(worker.log, `case-${caseId}`, [recusal(leaving)]);
    }
    expect(new Set((await readersOf()).slice(0, 2))).toEqual(new Set([reader, other]));
    expect((await readersOf())[2]).toBe(chair);
    await until(async () => (await types(`case-${caseId}`)).at(-1) === 'CaseEscalated', 'the escalation');
  });

  test('reminds a physician of a milestone on its day, which lies beyond what a queue can wait for', async () => {
    await startOn({ postgresUrl: database.appUrl });
    const cycleId = randomUUID();
    await appendNext(worker.log, `cycle-${cycleId}`, [cycleOpened]);
    await until(async () => (await worker.queues.counts())['timers']?.delayed === 0, 'no timer in the queue');
    daysLater(3 * 366);
    await untilStream(`cycle-${cycleId}`, ['CycleOpened', 'MilestoneReminded']);
    const [, reminded] = await worker.log.readStream(`cycle-${cycleId}`);
    expect(reminded?.data).toMatchObject({ subject: physician, milestone: 'half-way' });
  });

  const onRedis = () => {
    let server: RedisServer;
    beforeEach(async () => {
      server = await startRedis();
    });
    afterEach(() => server.stop());

    test('goes on after Redis lost everything, and after Redis itself was killed', async () => {
      await startOn({ redisUrl: server.url });
      const cases = Array.from({ length: 12 }, () => randomUUID());
      const redis = new Redis(server.url, { maxRetriesPerRequest: null });
      redis.on('error', () => undefined);
      for (const [n, caseId] of cases.entries()) {
        await appendNext(worker.log, `declaration-${randomUUID()}`, submission(caseId, physician));
        if (n % 3 === 0) await redis.flushall();
        if (n === 7) await server.restart();
      }
      for (const caseId of cases) await untilStream(`case-${caseId}`, ['CaseOpened', 'ReaderAssigned']);
      expect(await worker.queues.deadLetters()).toEqual([]);
      redis.disconnect();
    });
  };
  if (redisFound) onRedis();
});

const recusal = (member: string): CaseEvent => ({
  type: 'MemberRecused',
  data: { cycleId: randomUUID(), subject: member, recusedBy: member, reason: null, assignBy: day('2026-11-22') },
});

const cycleOpened: CycleEvent = {
  type: 'CycleOpened',
  data: {
    subject: physician,
    specialty: SPECIALTY,
    number: 1,
    registeredOn: day('2026-11-01'),
    practisingOnReferenceDay: false,
    years: 6,
    first: day('2026-11-01'),
    last: day('2032-10-31'),
    previousCycleId: null,
    situation: {},
  },
};
