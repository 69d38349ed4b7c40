import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Job } from '../queue/job.js';
import { setTimeout as wait } from 'node:timers/promises';
import type { QueuePlace } from '../queue/backend.js';
import { type QueueOptions, openQueues } from '../queue/open-queues.js';
import { Hopeless, type Queues, TryLater, type WaitingJob } from '../queue/queues.js';

const inMs = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();

/** Waits until `holds` is true, and fails loudly when it does not become true. */
export const until = async (holds: () => boolean | Promise<boolean>, what: string, timeoutMs = 10_000) => {
  const deadline = performance.now() + timeoutMs;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`in vain: ${what}`);
    await wait(20);
  }
};

/** What every backend of the queues must do. `place` gives one without any job. */
export const queueContract = (backend: string, place: () => Promise<QueuePlace>): void => {
  describe(`the queues on ${backend}`, () => {
    let at: QueuePlace;
    let queues: Queues;
    let others: Queues[];
    let told: string[];
    let ran: WaitingJob[];

    const options = (): QueueOptions => ({
      names: ['letters', 'parcels'],
      attempts: 3,
      firstBackoffMs: 20,
      lockMs: 1_000,
      report: {
        retrying: (job, reason, attempt) => told.push(`retrying ${job.id} ${attempt} ${reason}`),
        dead: (job, reason) => told.push(`dead ${job.id} ${reason}`),
        trouble: () => undefined,
      },
    });
    const another = async (): Promise<Queues> => {
      const opened = await openQueues(at, options());
      others.push(opened);
      return opened;
    };
    const job = (id: string, more: Partial<Job> = {}): Job => ({
      queue: 'letters',
      name: 'send',
      id,
      data: { stream: 'case-1', version: 2 },
      ...more,
    });
    const note = (one: WaitingJob) => {
      ran.push(one);
      return Promise.resolve(undefined);
    };
    const ids = () => ran.map(({ id }) => id).sort();

    beforeEach(async () => {
      [others, told, ran] = [[], [], []];
      at = await place();
      queues = await openQueues(at, options());
    });
    afterEach(async () => {
      await Promise.all([queues, ...others].map((one) => one.close()));
    });

    test('hands each job once to a worker, as it was added', async () => {
      await queues.add([job('a'), job('b'), job('c', { queue: 'parcels' })]);
      await queues.work('letters', 4, note);
      await queues.work('parcels', 4, note);
      await until(() => ran.length === 3, 'three jobs');
      expect(ids()).toEqual(['a', 'b', 'c']);
      expect(ran.find(({ id }) => id === 'c')).toEqual({
        queue: 'parcels',
        name: 'send',
        id: 'c',
        data: { stream: 'case-1', version: 2 },
      });
    });

    test('runs a job once whose id is added again: while it waits, and after it was done', async () => {
      await queues.add([job('a'), job('a')]);
      await queues.add([job('a')]);
      await queues.work('letters', 1, note);
      await until(() => ran.length === 1, 'the job');
      await queues.add([job('a'), job('b')]);
      await until(() => ran.length === 2, 'the other job');
      await wait(100);
      expect(ids()).toEqual(['a', 'b']);
    });

    test('takes five hundred jobs added by ten at once, each once, with two workers', async () => {
      const other = await another();
      await queues.work('letters', 10, note);
      await other.work('letters', 10, note);
      const batches = Array.from({ length: 10 }, () => Array.from({ length: 50 }, (_, n) => n));
      await Promise.all(batches.map((batch, b) => queues.add(batch.map((n) => job(`j-${b}-${n}`)))));
      await until(() => ran.length >= 500, 'five hundred jobs');
      expect(new Set(ids()).size).toBe(500);
      expect(ran).toHaveLength(500);
    });

    test('does not run a job before its time', async () => {
      const start = performance.now();
      await queues.work('letters', 1, async (one) => {
        ran.push({ ...one, data: { after: performance.now() - start } });
        return undefined;
      });
      await queues.add([job('later', { notBefore: inMs(400) }), job('past', { notBefore: '2020-01-01T00:00:00Z' })]);
      await until(() => ran.length === 2, 'both jobs');
      expect(ran.map(({ id }) => id)).toEqual(['past', 'later']);
      expect(Number(ran[1]?.data['after'])).toBeGreaterThanOrEqual(390);
    });

    test('keeps a job for a day that is years away, beyond what a delay can say', async () => {
      await queues.work('letters', 1, note);
      await queues.add([job('far', { notBefore: inMs(20 * 365 * 86_400_000) })]);
      await wait(150);
      expect(ran).toEqual([]);
      expect((await queues.counts())['letters']).toEqual({ waiting: 0, active: 0, delayed: 1, dead: 0 });
    });

    test('runs a job again at the time that its worker asks for', async () => {
      await queues.work('letters', 1, (one) => {
        ran.push(one);
        return Promise.resolve(ran.length < 3 ? { againAt: inMs(60) } : undefined);
      });
      await queues.add([job('a')]);
      await until(() => ran.length === 3, 'three runs');
      await until(async () => (await queues.counts())['letters']?.delayed === 0, 'the end');
      expect(ids()).toEqual(['a', 'a', 'a']);
    });

    test('tries again what failed, and tells it', async () => {
      await queues.work('letters', 1, (one) => {
        ran.push(one);
        return ran.length < 3 ? Promise.reject(new TryLater('not yet')) : Promise.resolve(undefined);
      });
      await queues.add([job('a')]);
      await until(() => ran.length === 3, 'three attempts');
      await until(() => told.length === 2, 'two reports');
      expect(told).toEqual(['retrying a 1 not yet', 'retrying a 2 not yet']);
      expect(await queues.deadLetters()).toEqual([]);
    });

    test('lays a job among the dead letters after its last attempt, without the words of a foreign error', async () => {
      const failure = Object.assign(new TypeError('Dr Exemple was not found'), { code: 'ENOENT' });
      await queues.work('letters', 1, () => Promise.reject(failure));
      await queues.add([job('a')]);
      await until(async () => (await queues.deadLetters()).length === 1, 'a dead letter');
      const [letter] = await queues.deadLetters();
      expect(letter).toMatchObject({ ...job('a'), reason: 'TypeError ENOENT', attempts: 3 });
      expect(Date.parse(letter!.failedAt)).toBeGreaterThan(Date.now() - 60_000);
      expect(told.at(-1)).toBe('dead a TypeError ENOENT');
    });

    test('does not try again what is hopeless', async () => {
      await queues.work('letters', 1, (one) => {
        ran.push(one);
        return Promise.reject(new Hopeless('refused: case.closed'));
      });
      await queues.add([job('a')]);
      await until(async () => (await queues.deadLetters()).length === 1, 'a dead letter');
      expect(ran).toHaveLength(1);
      expect(await queues.deadLetters()).toMatchObject([{ id: 'a', reason: 'refused: case.closed' }]);
    });

    test('keeps a dead letter when its id is added again, and runs it when an operator retries it', async () => {
      let mended = false;
      await queues.work('letters', 1, (one) => {
        ran.push(one);
        return mended ? Promise.resolve(undefined) : Promise.reject(new Hopeless('broken'));
      });
      await queues.add([job('a')]);
      await until(async () => (await queues.deadLetters()).length === 1, 'a dead letter');
      await queues.add([job('a')]);
      await wait(100);
      expect(ran).toHaveLength(1);
      mended = true;
      expect(await queues.retryDeadLetter('a')).toBe(true);
      await until(() => ran.length === 2, 'the second run');
      await until(async () => (await queues.deadLetters()).length === 0, 'no dead letter');
      expect(await queues.retryDeadLetter('a')).toBe(false);
      expect(await queues.retryDeadLetter('unknown')).toBe(false);
    });

    test('refuses a job for a queue that does not exist, and a second worker on one that does', async () => {
      await expect(queues.add([job('a', { queue: 'unknown' })])).rejects.toThrow('there is no queue unknown');
      await queues.work('letters', 1, note);
      await expect(queues.work('letters', 1, note)).rejects.toThrow('has a worker already');
    });

    test('finishes the job in hand before it closes, and leaves the others to the next process', async () => {
      await queues.work('letters', 1, async (one) => {
        await wait(200);
        return note(one);
      });
      await queues.add([job('a'), job('b')]);
      await until(async () => (await queues.counts())['letters']?.active === 1, 'a job in hand');
      await queues.close();
      expect(ran).toHaveLength(1);
      const next = await another();
      await next.work('letters', 1, note);
      await until(() => ran.length === 2, 'the other job');
      expect(ids()).toEqual(['a', 'b']);
    });

    test('answers a ping', async () => {
      await expect(queues.ping()).resolves.toBeUndefined();
    });
  });
};
