import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { declared, draft, draftOf, isNew, listedAction, openCycle, seen, upload } from '../testing/acts.js';
import { type ApiUnderTest, startApi } from '../testing/api-under-test.js';
import type { Client } from '../testing/client.js';
import { cycleOf, people } from '../testing/council.js';

let api: ApiUnderTest;
let physician: Client;
beforeAll(async () => {
  api = await startApi();
  physician = await api.as('physician');
  const opened = await openCycle(physician, 'physician');
  expect([opened.status, opened.body]).toEqual([
    201,
    expect.objectContaining({ id: cycleOf('physician'), version: 1 }),
  ]);
}, 60_000);
afterAll(() => api.close());

const eventsOf = async (stream: string) => (await api.parts.log.readStream(stream)).map(({ type }) => type);

describe('a cycle', () => {
  test('is opened once, under the id that follows from the person and the specialty', async () => {
    const again = await openCycle(physician, 'physician');
    expect(again.body).toMatchObject({ code: 'cycle.already-opened', status: 409 });
    expect(again.headers.get('etag')).toBeNull();
  });

  test('is not opened for somebody else, and the answer tells nothing of whether it exists', async () => {
    const { text, status } = await openCycle(physician, 'otherPhysician');
    const missing = await physician.post(`/api/cycles/${randomUUID()}/submit-cycle`, {}, seen(1));
    expect([status, text]).toEqual([404, missing.text]);
  });
});

describe('a declaration over HTTP', () => {
  test('goes from a draft to an accepted action, each answer carrying its version and position', async () => {
    const id = randomUUID();
    const drafted = await physician.post(`/api/declarations/${id}/draft-action`, draftOf('physician'), isNew);
    expect(drafted.status).toBe(201);
    expect(drafted.headers.get('location')).toBe(`/api/declarations/${id}`);
    expect(drafted.headers.get('etag')).toBe('"v1"');
    expect((await upload(physician, id)).status).toBe(201);
    const done = await physician.post(`/api/declarations/${id}/declare-action`, declared('physician'), seen(2));
    expect([done.status, done.body]).toEqual([200, { id, version: 4, position: expect.any(Number) }]);
    expect(done.headers.get('delibere-position')).toBe(String(done.body['position']));
    expect(await eventsOf(`declaration-${id}`)).toEqual([
      'ActionDrafted',
      'EvidenceAttached',
      'ActionDeclared',
      'ActionAccepted',
    ]);
  });

  test('is refused by a rule in French, with its code', async () => {
    const id = await draft(physician, 'physician');
    const body = declared('physician', { ...listedAction, row: 'XX-0' });
    const refused = await physician.post(`/api/declarations/${id}/declare-action`, body, seen(1));
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(refused.body).toMatchObject({
      status: 422,
      code: 'declaration.no-such-row',
      detail: expect.stringMatching(/«\sXX-0\s»\.$/),
    });
  });

  test('points at what is wrong with the request', async () => {
    const id = randomUUID();
    const body = declared('physician', { ...listedAction, first: '2026-02-30', quantity: -1 });
    const { status, body: problem } = await physician.post(`/api/declarations/${id}/declare-action`, body, isNew);
    expect(status).toBe(422);
    expect(problem).toMatchObject({
      code: 'request.invalid',
      errors: [
        { in: 'body', pointer: '#/action/quantity', code: 'too_small' },
        { in: 'body', pointer: '#/action/first', detail: 'Attendu : une date du calendrier, AAAA-MM-JJ.' },
      ],
    });
  });
});

describe('the version a writer has seen', () => {
  test('must be named: 428 without it', async () => {
    const id = await draft(physician, 'physician');
    const { status, body } = await physician.post(`/api/declarations/${id}/draft-action`, draftOf('physician'));
    expect([status, body['code']]).toEqual([428, 'request.precondition-required']);
  });

  test('must still hold: 412 with the current one, and nothing stored', async () => {
    const id = await draft(physician, 'physician');
    const path = `/api/declarations/${id}/draft-action`;
    await physician.post(path, draftOf('physician', { title: 'Seconde' }), seen(1));
    const stale = await physician.post(path, draftOf('physician', { title: 'Troisième' }), seen(1));
    expect(stale.body).toMatchObject({ status: 412, code: 'request.precondition-failed', currentVersion: 2 });
    expect((await physician.post(path, draftOf('physician'), isNew)).status).toBe(412);
    expect(await eventsOf(`declaration-${id}`)).toHaveLength(2);
  });

  test('lets exactly one of twenty writers win', async () => {
    const id = await draft(physician, 'physician');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        physician.post(
          `/api/declarations/${id}/draft-action`,
          draftOf('physician', { title: `Titre ${index}` }),
          seen(1),
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 412)]);
  });
});

describe('an idempotency key', () => {
  const withKey = (key: string) => ({ ...isNew, 'idempotency-key': key });

  test('gets the same answer again, headers included, and nothing twice', async () => {
    const id = randomUUID();
    const send = () => physician.post(`/api/declarations/${id}/draft-action`, draftOf('physician'), withKey(`k-${id}`));
    const [first, second] = [await send(), await send()];
    expect([second.status, second.text]).toEqual([201, first.text]);
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(await eventsOf(`declaration-${id}`)).toEqual(['ActionDrafted']);
  });

  test('answers twenty equal requests at once as if they were one', async () => {
    const id = randomUUID();
    const send = () => physician.post(`/api/declarations/${id}/draft-action`, draftOf('physician'), withKey(`k-${id}`));
    const answers = await Promise.all(Array.from({ length: 20 }, send));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(await eventsOf(`declaration-${id}`)).toEqual(['ActionDrafted']);
  });

  test('does so for a command that its own effect would refuse', async () => {
    const id = await draft(physician, 'physician');
    await upload(physician, id);
    const headers = { ...seen(2), 'idempotency-key': `k-${id}` };
    const send = () => physician.post(`/api/declarations/${id}/declare-action`, declared('physician'), headers);
    const answers = await Promise.all(Array.from({ length: 20 }, send));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
  });

  test('is refused for another request, and belongs to its sender alone', async () => {
    const [id, key] = [randomUUID(), `k-${randomUUID()}`];
    await physician.post(`/api/declarations/${id}/draft-action`, draftOf('physician'), withKey(key));
    const other = await physician.post(
      `/api/declarations/${randomUUID()}/draft-action`,
      draftOf('physician'),
      withKey(key),
    );
    expect(other.body).toMatchObject({ status: 422, code: 'request.key-reused' });
    const another = await api.as('otherPhysician');
    const opened = await openCycle(another, 'otherPhysician', { 'idempotency-key': key });
    expect(opened.status).toBe(201);
  });
});

describe('what someone may not touch', () => {
  test('answers as if it did not exist, byte for byte, whoever asks', async () => {
    const id = await draft(physician, 'physician');
    const missing = await physician.post(
      `/api/declarations/${randomUUID()}/withdraw-action`,
      { reason: null },
      seen(1),
    );
    expect(missing.status).toBe(404);
    for (const someone of ['reader', 'chair', 'foreignChair', 'auditor', 'operator'] as const) {
      const client = await api.as(someone);
      const forbidden = await client.post(`/api/declarations/${id}/withdraw-action`, { reason: null }, seen(1));
      expect([someone, forbidden.status, forbidden.text]).toEqual([someone, 404, missing.text]);
    }
    expect(await eventsOf(`declaration-${id}`)).toEqual(['ActionDrafted']);
  });

  test('is refused in a role that is not held', async () => {
    const id = await draft(physician, 'physician');
    const headers = { ...seen(1), 'delibere-role': 'chair' };
    const { status, body } = await physician.post(`/api/declarations/${id}/withdraw-action`, { reason: null }, headers);
    expect([status, body['code']]).toEqual([403, 'request.not-allowed']);
  });

  test('needs a session', async () => {
    const { status, body } = await api.anyone.post(`/api/declarations/${randomUUID()}/draft-action`, {}, isNew);
    expect([status, body['code']]).toEqual([401, 'identity.sign-in-required']);
  });

  test('that asks for a recent sign-in says so to who would be allowed', async () => {
    const caseId = await caseOf(physician);
    const reader = await api.as('reader');
    api.clock.ahead = 10 * 60_000;
    const opinion = { proposal: 'accepted', reasons: null, criteria: [], weight: 2 };
    const { body } = await reader.post(`/api/cases/${caseId}/give-opinion`, opinion, seen(2));
    api.clock.ahead = 0;
    expect(body).toMatchObject({ code: 'identity.recent-login-required' });
  });
});

/** A case of the physician, opened and given to the reader as the workflows do. */
const caseOf = async (client: Client): Promise<string> => {
  const { CommandBus } = await import('@nestjs/cqrs');
  const { DecideCase } = await import('@libs/application');
  const declarationId = await draft(client, 'physician');
  await upload(client, declarationId);
  const action = { ...listedAction, row: 'MN-2-14', variant: 'hors_liste' };
  await client.post(`/api/declarations/${declarationId}/declare-action`, declared('physician', action), seen(2));
  const routed = (await api.parts.log.readStream(`declaration-${declarationId}`)).at(-1);
  expect(routed?.type).toBe('ActionRoutedToCommittee');
  const { caseId, ...file } = routed?.data as unknown as { caseId: string };
  const bus = api.app.get(CommandBus, { strict: false });
  const system = () => ({
    commandId: randomUUID(),
    actor: { accountId: 'system', role: 'system' },
    now: new Date().toISOString(),
  });
  const data = { ...file, declarationId } as never;
  await bus.execute(new DecideCase(caseId, { type: 'OpenCase', data }, system()));
  await bus.execute(new DecideCase(caseId, { type: 'AssignReader', data: { reader: people.reader } }, system()));
  return caseId;
};
