import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isNew, seen } from '../testing/acts.js';
import { type ApiUnderTest, startApi } from '../testing/api-under-test.js';
import type { Client } from '../testing/client.js';
import { type Someone, people } from '../testing/council.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
}, 60_000);
afterAll(() => api.close());

const path = '/api/drafts/cycle-1.new';

const put = async (client: Client, content: unknown, headers: Record<string, string>, at = path) => {
  const response = await client.raw(at, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ content }),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
};

const typed = { title: 'Saisie inventée', answers: { odpc: true } };

describe('what somebody is typing', () => {
  test('is kept, and found again from another browser', async () => {
    const kept = await put(await api.as('physician'), typed, isNew);
    expect([kept.status, kept.headers.get('etag')]).toEqual([200, '"v1"']);
    const found = await (await api.as('physician')).get(path);
    expect(found.headers.get('etag')).toBe('"v1"');
    expect(found.body).toEqual({ key: 'cycle-1.new', content: typed, version: 1, updatedAt: expect.any(String) });
  });

  test('is not written over by a tab that has not seen the last of it', async () => {
    const physician = await api.as('physician');
    expect((await put(physician, { title: 'Suite' }, seen(1))).headers.get('etag')).toBe('"v2"');
    const stale = await put(physician, { title: 'Vieil onglet' }, seen(1));
    expect([stale.status, stale.body['currentVersion']]).toEqual([412, 2]);
    expect((await put(physician, {}, isNew)).status).toBe(412);
    expect((await put(physician, {}, {})).status).toBe(428);
    expect((await physician.get(path)).body['content']).toEqual({ title: 'Suite' });
  });

  test('is nobody else’s, whatever the role: to others it might as well not be there', async () => {
    for (const someone of (Object.keys(people) as Someone[]).filter((one) => one !== 'physician')) {
      const client = await api.as(someone);
      const [its, none] = [await client.get(path), await client.get('/api/drafts/cycle-1.none')];
      expect([someone, its.status, its.body['code']]).toEqual([someone, 404, none.body['code']]);
      expect((await client.get('/api/drafts')).body).toEqual({ items: [] });
      await client.raw(path, { method: 'DELETE' });
    }
    const own = await (await api.as('physician')).get('/api/drafts');
    expect(own.body['items']).toEqual([{ key: 'cycle-1.new', version: 2, updatedAt: expect.any(String) }]);
    expect((await api.anyone.get(path)).status).toBe(401);
  });

  test('has a place under the same name for each', async () => {
    const other = await api.as('otherPhysician');
    expect((await put(other, { title: 'Autre saisie' }, isNew)).status).toBe(200);
    expect((await (await api.as('physician')).get(path)).body['content']).toEqual({ title: 'Suite' });
  });

  test('is refused when it is too large, or under a name that is none', async () => {
    const physician = await api.as('physician');
    expect((await put(physician, { title: 'é'.repeat(32_768) }, isNew, '/api/drafts/large')).status).toBe(413);
    expect((await put(physician, typed, isNew, '/api/drafts/a%20b')).status).toBe(422);
    expect((await put(physician, 'text', isNew, '/api/drafts/text')).status).toBe(422);
  });

  test('is forgotten when it is asked for, and stays so', async () => {
    const physician = await api.as('physician');
    for (const _ of [1, 2]) expect((await physician.raw(path, { method: 'DELETE' })).status).toBe(200);
    expect((await physician.get(path)).status).toBe(404);
    const forged = await physician.raw(path, { method: 'DELETE', headers: { 'x-delibere-csrf': '' } });
    expect(forged.status).toBe(403);
  });
});
