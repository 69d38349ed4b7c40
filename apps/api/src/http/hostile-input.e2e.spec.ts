import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { samplePdf } from '../../../../libs/evidence/src/testing/sample-files.js';
import { draft, draftOf, isNew, openCycle, seen, upload } from '../testing/acts.js';
import { type ApiUnderTest, startApi } from '../testing/api-under-test.js';
import type { Client } from '../testing/client.js';
import { cycleOf } from '../testing/council.js';

let api: ApiUnderTest;
let physician: Client;
beforeAll(async () => {
  api = await startApi();
  physician = await api.as('physician');
  await openCycle(physician, 'physician');
}, 60_000);
afterAll(() => api.close());

describe('a request made to harm', () => {
  const strangers = ['constructor', '__proto__', 'toString', '..%2f..%2fpackage.json', '%00', 'start.js%00'];

  test.each(strangers)('for the file %s of the documentation is answered like any missing one', async (name) => {
    const { status, body } = await api.anyone.get(`/api/docs/${name}`);
    expect([status, body['code'] ?? 'request.invalid']).toEqual([404, 'request.not-found']);
    expect((await api.anyone.get('/health/live')).status).toBe(200);
  });

  test.each(['/%', '/api/cycles/%zz', `/api/cycles/${'a'.repeat(400)}`])(
    'to the unreadable address %s is a problem like any other, with the headers of any other',
    async (path) => {
      const { status, headers, text } = await api.anyone.get(path);
      const missing = await api.anyone.get('/api/nothing');
      expect([status, text]).toEqual([404, missing.text]);
      for (const name of ['content-security-policy', 'x-content-type-options', 'cache-control', 'content-type'])
        expect([name, headers.get(name)]).toEqual([name, missing.headers.get(name)]);
    },
  );

  test('to the built-in provider is answered under the same protection', async () => {
    const { headers } = await api.anyone.raw('/oidc/nothing');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  const hostile = [
    ['a lone surrogate', '{"title":"a\\ud800b"}', '#/action/title'],
    ['a lone surrogate as a name', '{"answers":{"\\udc00":true}}', '#/action/answers'],
    ['NUL, which PostgreSQL cannot store', '{"title":"a\\u0000b"}', '#/action/title'],
    ['a number that no one can store exactly', '{"answers":{"a":1e308}}', '#/action/answers/a'],
    ['a day before the calendar', '{"first":"0000-01-01"}', '#/action/first'],
  ] as const;

  test.each(hostile)('that holds %s is refused and pointed at', async (_, action, pointer) => {
    const sent = JSON.stringify(draftOf('physician')).replace('"action":{}', `"action":${action}`);
    const response = await physician.raw(`/api/declarations/${randomUUID()}/draft-action`, {
      method: 'POST',
      body: sent,
      headers: { 'content-type': 'application/json', ...isNew },
    });
    expect([response.status, await response.json()]).toMatchObject([422, { errors: [{ in: 'body', pointer }] }]);
  });

  const queries = [
    `/api/cycles/{id}/history?types=%00`,
    `/api/cycles/{id}/history?knownAt=0000-01-01T00:00:00Z`,
    `/api/cycles/{id}/history?asOf=0000-01-01`,
    '/api/referentials/medecine-nucleaire/revisions/%00',
  ];

  test.each(queries)('asking for %s is refused, not failed at', async (path) => {
    const { status, body } = await physician.get(path.replace('{id}', cycleOf('physician')));
    expect([status, body['code']]).toEqual([422, 'request.invalid']);
  });
});

describe('a form made to harm', () => {
  test('with more parts than one piece needs, or without their boundary, is refused', async () => {
    const id = await draft(physician, 'physician');
    const form = new FormData();
    for (let index = 0; index < 10; index += 1) form.append(`field-${index}`, 'x');
    const many = await physician.raw(`/api/declarations/${id}/evidence`, { method: 'POST', body: form });
    expect(many.status).toBe(413);
    const headers = { 'content-type': 'multipart/form-data' };
    const bare = await physician.raw(`/api/declarations/${id}/evidence`, { method: 'POST', body: 'x', headers });
    expect(bare.status).toBe(415);
  });

  test('gives its file a name that can be kept, whatever it was sent as', async () => {
    const id = await draft(physician, 'physician');
    const names = [`${'é'.repeat(400)}.pdf`, ' \u0007 ', `${'🩺'.repeat(200)}.pdf`];
    for (const [index, name] of names.entries()) {
      const content = samplePdf(`Nom ${index}`);
      expect((await upload(physician, id, { content, name, headers: seen(index + 1) })).status).toBe(201);
    }
    const attached = (await api.parts.log.readStream(`declaration-${id}`)).slice(1);
    const kept = attached.map(({ data }) => (data as unknown as { evidence: { fileName: string } }).evidence.fileName);
    expect(kept.map((name) => name.length <= 255 && name.trim() === name && name.length > 0)).toEqual([
      true,
      true,
      true,
    ]);
  });
});
