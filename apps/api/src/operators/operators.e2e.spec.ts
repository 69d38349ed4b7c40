import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { rebuildAsked } from '@libs/application';
import { day } from '@libs/kernel';
import { KnownRevisions, readModels } from '@libs/read-models';
import type { DeadLetter, DeadLetterPage } from '@libs/workflows';
import { type ApiUnderTest, startApi } from '../testing/api-under-test.js';
import type { Answered, Client } from '../testing/client.js';
import type { Someone } from '../testing/council.js';

const LETTERS = 450;
let letters: DeadLetter[] = [];

const letter = (n: number): DeadLetter => ({
  queue: 'relays',
  name: 'open-case',
  id: `job-${String(n).padStart(3, '0')}`,
  data: { stream: 'case-1', version: n },
  reason: 'refused: case.closed',
  attempts: 14,
  failedAt: new Date(Date.UTC(2026, 10, 22, 8, 0, n)).toISOString(),
});

const deadLetters = ({ limit = 100, after }: DeadLetterPage = {}) =>
  Promise.resolve(
    letters
      .toReversed()
      .filter(
        (one) => !after || one.failedAt < after.failedAt || (one.failedAt === after.failedAt && one.id < after.id),
      )
      .slice(0, limit),
  );
const retryDeadLetter = (id: string) => {
  const before = letters.length;
  letters = letters.filter((one) => one.id !== id);
  return Promise.resolve(letters.length < before);
};

let api: ApiUnderTest;
let operator: Client;
let physician: Client;
beforeAll(async () => {
  api = await startApi(({ queues }) => ({ queues: { ...queues, deadLetters, retryDeadLetter } }));
  operator = await api.as('operator');
  physician = await api.as('physician');
}, 60_000);
afterAll(() => api.close());
afterEach(async () => {
  letters = [];
  await api.parts.pool.query('DELETE FROM rebuild_request');
});

const views = () => readModels({ revisions: new KnownRevisions(), today: () => day('2026-11-22') });
const aWorker = () => rebuildAsked(api.parts.pool, api.parts.log, views(), new AbortController().signal);

const overview = async (client = operator) => {
  const { status, body } = await client.get('/api/operators/overview');
  expect(status).toBe(200);
  return body as unknown as {
    parts: { part: string; status: string; since: string }[];
    queues: { name: string; waiting: number; delayed: number }[];
    followers: { name: string; stoppedSince: string | null }[];
    rebuilds: { id: string; status: string; mine: boolean; views: string[]; position: number; total: number }[];
    log: { head: number };
    service: { version: string; startedAt: string };
    views: string[];
  };
};
const ask = (client: Client, view: string | null) => client.post('/api/operators/rebuilds', { view });

/** Everything of an answer that whoever asked can compare, but its own reference and the time. */
const told = ({ status, text, headers }: Answered) => ({
  status,
  text,
  headers: [...headers].filter(([name]) => !['date', 'x-request-id', 'keep-alive', 'connection'].includes(name)),
});

describe('what an operator sees', () => {
  test('is each part of the service, since when, and the depth of each queue', async () => {
    const { parts, queues, log, service, views: names } = await overview();
    expect(parts.map(({ part }) => part)).toEqual(['service', 'database', 'queues', 'followers']);
    expect(parts.find(({ part }) => part === 'queues')).toMatchObject({ status: 'up', since: service.startedAt });
    expect(queues).toEqual([{ name: 'review', waiting: 2, active: 0, delayed: 1, dead: 0 }]);
    expect([service.version, log.head > 0, names.includes('declaration')]).toEqual([
      expect.stringMatching(/^\d+\./),
      true,
      true,
    ]);
  });

  test('is since when a follower stands still', async () => {
    await api.parts.pool.query(
      `INSERT INTO follower_checkpoint (name, status, stopped_at, reason, updated_at)
       VALUES ('reaction.probe', 'stopped', 1, 'cannot', '2026-11-22T08:00:00Z')`,
    );
    const { followers, parts } = await overview();
    expect(followers.find(({ name }) => name === 'reaction.probe')?.stoppedSince).toBe('2026-11-22T08:00:00.000Z');
    expect(parts.find(({ part }) => part === 'followers')?.status).toBe('stopped');
    await api.parts.pool.query(`DELETE FROM follower_checkpoint WHERE name = 'reaction.probe'`);
  });

  test('is shown to nobody else, and holds no name of a person', async () => {
    for (const someone of ['physician', 'auditor', 'secretary'] as Someone[]) {
      const { body } = await (await api.as(someone)).get('/api/operators/overview');
      expect(body).toMatchObject({ code: 'request.not-allowed' });
    }
    expect(JSON.stringify(await overview())).not.toMatch(/Fictive|@/);
  });
});

describe('a rebuild', () => {
  test('is asked for, done by a worker whoever is still connected, and seen by every operator', async () => {
    const asked = await ask(operator, null);
    expect([asked.status, asked.body]).toEqual([202, expect.objectContaining({ status: 'asked', mine: true })]);
    await aWorker();
    const [seen] = (await overview()).rebuilds;
    expect(seen).toMatchObject({ id: asked.body['id'], status: 'done' });
    expect([seen?.views.length, (seen?.position ?? 0) > 0, seen?.position === seen?.total]).toEqual([8, true, true]);
    await api.parts.pool.query(`UPDATE rebuild_request SET asked_by = 'someone else'`);
    expect((await overview()).rebuilds[0]?.mine).toBe(false);
  });

  test('is never asked for twice at once, however many ask', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask(operator, 'declaration')));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409, 409, 409, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ code: 'operators.rebuild-open' });
    await Promise.all([aWorker(), aWorker()]);
    expect((await overview()).rebuilds).toHaveLength(1);
    expect((await ask(operator, 'declaration')).status).toBe(202);
  });

  test('of a view that does not exist is not found; anybody else is answered the same, byte for byte, for any view', async () => {
    const missing = told(await ask(operator, 'no_such_view'));
    expect(missing.status).toBe(404);
    expect(told(await ask(physician, 'no_such_view'))).toEqual(missing);
    expect(told(await ask(physician, 'declaration'))).toEqual(missing);
    expect(told(await ask(physician, null))).toEqual(missing);
    expect((await overview()).rebuilds).toEqual([]);
  });
});

describe('dead letters', () => {
  test('come in pages, each once, the newest first', async () => {
    letters = Array.from({ length: 5 }, (_, n) => letter(n));
    const first = await operator.get('/api/operators/dead-letters?limit=3');
    const second = await operator.get(`/api/operators/dead-letters?limit=3&cursor=${String(first.body['next'])}`);
    const ids = [first, second].map(({ body }) => (body['items'] as DeadLetter[]).map(({ id }) => id));
    expect(ids).toEqual([
      ['job-004', 'job-003', 'job-002'],
      ['job-001', 'job-000'],
    ]);
    expect([second.body['next'], first.headers.get('link')]).toEqual([null, expect.stringContaining('rel="next"')]);
    expect((await operator.get('/api/operators/dead-letters?cursor=xx')).status).toBe(422);
  });

  test('are retried all that failed until an instant, some at a time', async () => {
    letters = Array.from({ length: LETTERS }, (_, n) => letter(n));
    const until = letters[LETTERS - 11]!.failedAt;
    const answers: unknown[] = [];
    for (let more = true; more;) {
      const { body } = await operator.post('/api/operators/dead-letters/retry', { until });
      answers.push(body);
      more = body['more'] === true;
    }
    expect(answers).toEqual([
      { retried: 200, more: true },
      { retried: 200, more: true },
      { retried: 40, more: false },
    ]);
    expect(letters).toHaveLength(10);
  });

  test('are retried by operators only; for anybody else there are none', async () => {
    const path = '/api/operators/dead-letters/job-001/retry';
    const missing = told(await operator.post(path, {}));
    expect(missing.status).toBe(404);
    letters = [letter(1)];
    expect(told(await physician.post(path, {}))).toEqual(missing);
    const all = await physician.post('/api/operators/dead-letters/retry', { until: letters[0]!.failedAt });
    expect([all.status, letters.length]).toEqual([404, 1]);
    expect((await operator.post(path, {})).body).toEqual({ done: true });
  });
});
