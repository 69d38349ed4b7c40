import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { type ApiUnderTest, startApi } from './testing/api-under-test.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
}, 60_000);
afterAll(() => api.close());

const ready = async () => {
  for (;;) {
    const answer = await api.anyone.get('/health/ready');
    if (answer.status === 200) return answer;
    await wait(50);
  }
};

describe('the health of the service', () => {
  test('is alive without looking at anything', async () => {
    expect((await api.anyone.get('/health/live')).body).toEqual({ status: 'live' });
  });

  test('is ready once every view has caught up with the log', async () => {
    const { body } = await ready();
    expect(body).toMatchObject({ status: 'ready', database: 'up', queue: 'up' });
  });

  test('is degraded, not down, while a projection is stopped; an operator sees why and resumes it', async () => {
    await ready();
    await api.parts.pool.query(
      `INSERT INTO follower_checkpoint (name, status, stopped_at, reason) VALUES ('reaction.probe', 'stopped', 1, 'the event cannot be folded')`,
    );
    const { status, body, text } = await api.anyone.get('/health/ready');
    expect([status, body['status']]).toEqual([200, 'degraded']);
    expect(text).not.toContain('cannot be folded');
    const operator = await api.as('operator');
    expect((await operator.get('/api/operators/followers')).text).toContain('the event cannot be folded');
    expect((await operator.post('/api/operators/followers/reaction.probe/resume', {})).body).toEqual({ done: true });
    expect((await operator.post('/api/operators/followers/reaction.probe/resume', {})).status).toBe(404);
    await api.parts.pool.query(`DELETE FROM follower_checkpoint WHERE name = 'reaction.probe'`);
  });

  test('shows followers and dead letters to operators only', async () => {
    const physician = await api.as('physician');
    expect((await physician.get('/api/operators/followers')).body).toMatchObject({ code: 'request.not-allowed' });
    expect((await api.anyone.get('/api/operators/followers')).body).toMatchObject({
      code: 'identity.sign-in-required',
    });
  });
});

describe('what the service tells of itself', () => {
  test('is measured by route template, follower and queue, without an id', async () => {
    await (await api.as('physician')).get('/api/declarations/0b7e0f6e-5c0a-4a57-9a3e-0d4b8d6a1c11');
    const { text, headers } = await api.anyone.get('/metrics');
    expect(headers.get('content-type')).toContain('text/plain');
    expect(text).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/health\/ready",status="200"\} \d+/,
    );
    expect(text).toContain('follower_lag_seconds{follower="cycle_overview"}');
    expect(text).toContain('queue_jobs{queue="review",state="waiting"} 2');
    expect(text).not.toContain('0b7e0f6e');
  });

  test('is logged with a request id and a route, never with an address, a query, a cookie or a body', async () => {
    const client = await api.as('physician');
    api.logged.length = 0;
    await client.get('/api/problems/request.invalid?nom=Fictive', { 'x-request-id': 'essai-0001' });
    await client.post('/api/cycles/not-an-id/submit-cycle', { secret: 'Fictive' });
    const line = api.logged.map((one) => JSON.parse(one)).find((one) => one.requestId === 'essai-0001');
    expect(line).toMatchObject({ method: 'GET', route: '/api/problems/:code', status: 422 });
    expect(api.logged.join()).not.toMatch(/Fictive|not-an-id|cookie|delibere-\d/);
  });

  test('carries headers that neither a frame, a cache nor a foreign script gets past', async () => {
    const { headers } = await api.anyone.get('/api/problems/request.invalid');
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
  });
});

describe('what goes wrong', () => {
  test('of a request that cannot be read is a problem, in French, as problem+json', async () => {
    const client = await api.as('physician');
    const response = await client.raw('/api/cycles', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"oups',
    });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await response.json()).toMatchObject({ code: 'request.malformed', type: '/api/problems/request.malformed' });
  });

  test('of a form or a text is that it is not JSON', async () => {
    const client = await api.as('physician');
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'application/xml']) {
      const response = await client.raw('/api/cycles', {
        method: 'POST',
        headers: { 'content-type': type },
        body: 'a=b',
      });
      expect([type, response.status]).toEqual([type, 415]);
    }
  });

  test('of a body beyond the limit is that it is too large', async () => {
    const client = await api.as('physician');
    const { status, body } = await client.post('/api/cycles', { text: 'x'.repeat(1_100_000) });
    expect([status, body['code']]).toEqual([413, 'request.too-large']);
  });

  test('of an address that does not exist is what a forbidden one answers, byte for byte', async () => {
    const nowhere = await api.anyone.get('/api/nowhere');
    expect(nowhere.status).toBe(404);
    expect(nowhere.body).toMatchObject({ code: 'request.not-found' });
  });

  test('of a write from another site is that it is refused', async () => {
    const client = await api.as('physician');
    const { status, body } = await client.post('/api/cycles', {}, { origin: 'https://elsewhere.example' });
    expect([status, body['code']]).toEqual([403, 'identity.csrf']);
  });

  test('leads to a page that explains the code', async () => {
    const { body } = await api.anyone.get('/api/problems/request.precondition-failed');
    expect(body).toMatchObject({ code: 'request.precondition-failed', title: 'Version dépassée', status: 412 });
    expect((await api.anyone.get('/api/problems/nothing.known')).status).toBe(404);
  });
});
