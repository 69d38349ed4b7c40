import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DecideCase } from '@libs/application';
import { CommandBus } from '@nestjs/cqrs';
import { randomUUID } from 'node:crypto';
import { declared, draft, draftOf, isNew, listedAction, openCycle, seen, upload } from '../testing/acts.js';
import { type ApiUnderTest, startApi } from '../testing/api-under-test.js';
import type { Answered, Client } from '../testing/client.js';
import { SPECIALTY, type Someone, cycleOf, people } from '../testing/council.js';

let api: ApiUnderTest;
let physician: Client;
beforeAll(async () => {
  api = await startApi();
  physician = await api.as('physician');
  await openCycle(physician, 'physician');
}, 60_000);
afterAll(() => api.close());

const stale = seen(777);

/** Everything of an answer that whoever asked can compare, but its own reference and the time. */
const told = ({ status, text, headers }: Answered) => ({
  status,
  text,
  headers: [...headers].filter(([name]) => !['date', 'x-request-id', 'keep-alive', 'connection'].includes(name)),
});

const declare = async (action: object): Promise<{ id: string; evidence: string }> => {
  const id = await draft(physician, 'physician');
  const evidence = (await upload(physician, id)).headers.get('location') ?? '';
  const answer = await physician.post(`/api/declarations/${id}/declare-action`, declared('physician', action), seen(2));
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  return { id, evidence };
};

/** A case with its reader, opened as the workflows do. */
const openCase = async (): Promise<string> => {
  const { id: declarationId } = await declare({ ...listedAction, row: 'MN-2-14', variant: 'hors_liste' });
  const last = (await api.parts.log.readStream(`declaration-${declarationId}`)).at(-1);
  const { caseId, ...file } = last?.data as unknown as { caseId: string };
  const bus = api.app.get(CommandBus, { strict: false });
  const now = new Date().toISOString();
  const system = () => ({ commandId: randomUUID(), actor: { accountId: 'system', role: 'system' }, now });
  await bus.execute(new DecideCase(caseId, { type: 'OpenCase', data: { ...file, declarationId } as never }, system()));
  await bus.execute(new DecideCase(caseId, { type: 'AssignReader', data: { reader: people.reader } }, system()));
  return caseId;
};

const head = () => api.parts.log.store.head();

describe('whoever leaves a case', () => {
  const leave = async (someone: Someone, caseId: string) =>
    (await api.as(someone)).post(
      `/api/cases/${caseId}/recuse-member`,
      { member: people[someone], reason: null },
      stale,
    );

  test('learns nothing of it by leaving once more', async () => {
    const caseId = await openCase();
    const reader = await api.as('reader');
    const body = { member: people.reader, reason: null };
    const left = await reader.post(`/api/cases/${caseId}/recuse-member`, body, seen(2));
    expect(left.status).toBe(200);
    expect(told(await leave('reader', caseId))).toEqual(told(await leave('reader', randomUUID())));
  });

  test('must sit in its committee: to others it might as well not be there', async () => {
    const caseId = await openCase();
    expect(told(await leave('foreignChair', caseId))).toEqual(told(await leave('foreignChair', randomUUID())));
  });

  test('does not meet it among the precedents either, nor in their counts', async () => {
    const caseId = await openCase();
    const opinion = { proposal: 'refused', reasons: 'Motif inventé.', criteria: [], weight: null };
    const given = await (await api.as('reader')).post(`/api/cases/${caseId}/give-opinion`, opinion, seen(2));
    expect([given.status, given.text]).toEqual([200, expect.any(String)]);
    const chair = await api.as('chair');
    const decision = { outcome: 'refused', reasons: 'Motif inventé.', weight: null };
    const decided = await chair.post(`/api/cases/${caseId}/decide-case`, decision, seen(3));
    expect([decided.status, decided.text]).toEqual([200, expect.any(String)]);
    const own = await physician.get(`/api/cases/${caseId}?after=${await head()}`);
    expect(own.body['decision']).toMatchObject({ outcome: 'refused', decidedBy: null });
    const about = `specialty=${SPECIALTY}&after=${await head()}`;
    const [list, counts] = [`/api/decisions?${about}`, `/api/decisions/counts?${about}`];
    expect((await chair.get(list)).text).toContain(caseId);
    const everyone = (await chair.get(counts)).body['items'];
    await api.parts.pool.query('UPDATE review_queue SET recused = to_jsonb($2::text[]) WHERE id = $1', [
      caseId,
      [people.chair],
    ]);
    expect((await chair.get(list)).text).not.toContain(caseId);
    expect((await chair.get(counts)).body['items']).not.toEqual(everyone);
    expect((await (await api.as('auditor')).get(list)).text).toContain(caseId);
  });
});

describe('a cycle of another', () => {
  test('cannot be told from none by drafting in it', async () => {
    const other = await api.as('otherPhysician');
    const drafting = (cycleId: string) =>
      other.post(`/api/declarations/${randomUUID()}/draft-action`, { ...draftOf('otherPhysician'), cycleId }, isNew);
    expect(told(await drafting(cycleOf('physician')))).toEqual(told(await drafting(randomUUID())));
  });

  test('is replayed for the chair without the assessment, for which the physician has to consent', async () => {
    const path = `/api/cycles/${cycleOf('physician')}`;
    const chair = await api.as('chair');
    expect((await chair.get(`${path}/assessment?after=${await head()}`)).status).toBe(404);
    const { status, body } = await chair.get(`${path}/replay?after=${await head()}`);
    expect([status, body['assessment']]).toEqual([200, null]);
    expect((await physician.get(`${path}/replay`)).body['assessment']).not.toBeNull();
    expect((await (await api.as('auditor')).get(`${path}/replay`)).body['assessment']).not.toBeNull();
  });

  test('is not opened for an account that is no physician of the specialty', async () => {
    const open = async (subject: string) =>
      (await api.as('secretary')).post('/api/cycles', {
        subject,
        specialty: SPECIALTY,
        registeredOn: '2010-05-03',
        situation: { profile: 'medecin_nucleaire', direct_care: true, practising_on_2023_01_01: true },
      });
    expect((await open(randomUUID())).status).toBe(404);
    expect((await open(people.auditor)).status).toBe(404);
    expect((await open(people.otherPhysician)).status).toBe(201);
  });
});

describe('what the secretariat prepares', () => {
  test('is out of its hands once the physician has submitted it', async () => {
    const { id, evidence } = await declare(listedAction);
    const secretary = await api.as('secretary');
    const version = (await api.parts.log.readStream(`declaration-${id}`)).length;
    const withdrawal = { evidenceId: evidence.split('/').at(-1), reason: null };
    expect((await upload(secretary, id)).status).toBe(404);
    expect((await physician.get(`/api/declarations/${id}?after=${await head()}`)).body['evidence']).toHaveLength(1);
    const withdrawn = await secretary.post(`/api/declarations/${id}/withdraw-evidence`, withdrawal, seen(version));
    expect(withdrawn.status).toBe(404);
    const outdated = (one: string) => secretary.post(`/api/declarations/${one}/withdraw-evidence`, withdrawal, stale);
    expect(told(await outdated(id))).toEqual(told(await outdated(randomUUID())));
    const prepared = await draft(secretary, 'physician');
    expect((await upload(secretary, prepared)).status).toBe(201);
  });

  test('and what was never before the committee is no evidence for it to read', async () => {
    const { evidence } = await declare(listedAction);
    for (const someone of ['chair', 'secretary', 'reader'] as const)
      expect((await (await api.as(someone)).raw(evidence)).status).toBe(404);
    for (const someone of ['physician', 'auditor'] as const)
      expect((await (await api.as(someone)).raw(evidence)).status).toBe(200);
  });
});
