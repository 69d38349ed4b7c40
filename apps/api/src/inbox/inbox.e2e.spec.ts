import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Decide, DecideCase, DecideDeclaration, type Outcome } from '@libs/application';
import type { DomainEvent } from '@libs/kernel';
import { type Command, day } from '@libs/kernel';
import { CommandBus } from '@nestjs/cqrs';
import { randomUUID } from 'node:crypto';
import { declared, draft, listedAction, openCycle, seen, upload } from '../testing/acts.js';
import { type ApiUnderTest, startApi } from '../testing/api-under-test.js';
import { type Client, clientOf } from '../testing/client.js';
import { SPECIALTY, type Someone, cycleOf, people } from '../testing/council.js';

let api: ApiUnderTest;
let physician: Client;
let caseId: string;
let declarationId: string;
const system = () => ({
  commandId: randomUUID(),
  actor: { accountId: 'system', role: 'system' },
  now: new Date().toISOString(),
});

/** Done by the system, as the workflows do. */
const perform = async (decide: Decide<Command>): Promise<void> => {
  const outcome = await api.app.get(CommandBus, { strict: false }).execute<Decide<Command>, Outcome>(decide);
  expect(outcome).toMatchObject({ kind: 'done' });
};

beforeAll(async () => {
  api = await startApi((parts) => ({
    queues: { ...parts.queues, deadLetters: () => Promise.resolve([letter, letter]) },
  }));
  physician = await api.as('physician');
  await openCycle(physician, 'physician');
}, 60_000);
afterAll(() => api.close());

const letter = { id: '1', queue: 'relays', name: 'n', data: {}, reason: 'r', attempts: 3, failedAt: '2026-11-22' };

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly [field: string]: unknown;
}

const inboxOf = async (someone: Someone, client?: Client): Promise<Item[]> => {
  const asking = client ?? (await api.as(someone));
  const { status, body, text } = await asking.get(`/api/inbox?after=${await api.parts.log.store.head()}`);
  expect([status, text]).toEqual([200, expect.any(String)]);
  return body['items'] as Item[];
};

const kindsOf = async (someone: Someone, client?: Client) =>
  (await inboxOf(someone, client)).map(({ kind }) => kind).sort();

const everyone = Object.keys(people) as Someone[];
const others = (...these: Someone[]) => everyone.filter((one) => !these.includes(one));

/** A case as the workflows open it, and the declaration that it is about. */
const openCase = async (): Promise<{ caseId: string; declarationId: string }> => {
  const declarationId = await draft(physician, 'physician');
  await upload(physician, declarationId);
  const action = { ...listedAction, row: 'MN-2-14', variant: 'hors_liste', title: 'Atelier inventé' };
  await physician.post(`/api/declarations/${declarationId}/declare-action`, declared('physician', action), seen(2));
  const last = (await api.parts.log.readStream(`declaration-${declarationId}`)).at(-1);
  const { caseId, ...file } = last?.data as unknown as { caseId: string };
  await perform(new DecideCase(caseId, { type: 'OpenCase', data: { ...file, declarationId } as never }, system()));
  return { caseId, declarationId };
};

const record = async (stream: string, event: DomainEvent): Promise<void> => {
  const expectedVersion = (await api.parts.log.readStream(stream)).length;
  await api.parts.log.append([event], {
    stream,
    expectedVersion,
    command: { id: randomUUID(), payload: null },
    actor: { accountId: 'system', role: 'system' },
    occurredOn: day('2026-11-22'),
  });
};

describe('what waits', () => {
  test('is nothing for anybody as long as nothing was done', async () => {
    for (const someone of others('operator')) expect([someone, await inboxOf(someone)]).toEqual([someone, []]);
  });

  test('for a physician is what that physician has begun, and nobody else is told', async () => {
    const id = await draft(physician, 'physician');
    expect(await inboxOf('physician')).toEqual([
      expect.objectContaining({
        kind: 'submit-draft',
        id,
        target: { kind: 'declaration', id },
        from: null,
        asks: true,
      }),
    ]);
    for (const someone of others('physician', 'operator'))
      expect([someone, await inboxOf(someone)]).toEqual([someone, []]);
    await physician.post(`/api/declarations/${id}/withdraw-action`, { reason: null }, seen(1));
    expect(await inboxOf('physician')).toEqual([]);
  });

  test('for a chair is a case without a reader, of the own specialty alone', async () => {
    ({ caseId, declarationId } = await openCase());
    expect(await inboxOf('chair')).toEqual([
      expect.objectContaining({ kind: 'assign-reader', id: caseId, title: 'Atelier inventé', specialty: SPECIALTY }),
    ]);
    for (const someone of others('chair', 'operator')) expect([someone, await inboxOf(someone)]).toEqual([someone, []]);
  });

  test('for a reader is the case that was given to him, and once more when the physician has answered', async () => {
    await perform(new DecideCase(caseId, { type: 'AssignReader', data: { reader: people.reader } }, system()));
    expect(await kindsOf('reader')).toEqual(['give-opinion']);
    expect(await kindsOf('chair')).toEqual([]);
    const reader = await api.as('reader');
    const dueOn = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    const asked = { requestId: randomUUID(), questions: 'Combien de participants ?', dueOn };
    const answer = await reader.post(`/api/cases/${caseId}/request-information`, asked, seen(2));
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    expect(await kindsOf('reader')).toEqual([]);
    const relayed = { caseId, ...asked } as never;
    await perform(new DecideDeclaration(declarationId, { type: 'RelayInformationRequest', data: relayed }, system()));
    expect(await inboxOf('physician')).toEqual([
      expect.objectContaining({ kind: 'answer-request', id: declarationId, deadline: dueOn, from: 'member' }),
    ]);
    const { requestId } = asked;
    const received = { requestId, answer: 'Douze.' };
    await perform(new DecideCase(caseId, { type: 'ReceiveInformation', data: received }, system()));
    expect(await kindsOf('reader')).toEqual(['answer-received']);
  });

  test('is a decision for the chair once there is an opinion', async () => {
    const opinion = { proposal: 'refused', reasons: 'Motif inventé.', criteria: [], weight: null };
    const given = await (await api.as('reader')).post(`/api/cases/${caseId}/give-opinion`, opinion, seen(4));
    expect([given.status, given.text]).toEqual([200, expect.any(String)]);
    expect(await inboxOf('chair')).toEqual([expect.objectContaining({ kind: 'decide-case', from: 'member' })]);
    expect([await kindsOf('reader'), await kindsOf('foreignChair')]).toEqual([[], []]);
  });

  test('is a change of the committee for the chair, when another has proposed it', async () => {
    const secretary = await api.as('secretary');
    const path = `/api/committees/${SPECIALTY}`;
    const { body, headers } = await secretary.get(path);
    const [{ mandateId }] = body['mandates'] as [{ mandateId: string }];
    const change = { kind: 'end-of-mandate', mandateId, lastDay: '2026-12-31' };
    const proposed = await secretary.post(
      `${path}/propose-committee-change`,
      { proposalId: randomUUID(), change },
      { 'if-match': headers.get('etag') ?? '' },
    );
    expect([proposed.status, proposed.text]).toEqual([200, expect.any(String)]);
    expect(await kindsOf('chair')).toEqual(['approve-committee', 'decide-case']);
    expect(await kindsOf('secretary')).toEqual(['committee-proposed']);
    expect(await kindsOf('foreignChair')).toEqual([]);
  });

  test('for the operator is what stands still, as a number, and the roles that another has proposed', async () => {
    expect(await inboxOf('operator')).toEqual([
      expect.objectContaining({ kind: 'dead-letters', count: 2, title: null, target: { kind: 'operators', id: null } }),
    ]);
    const change = { kind: 'revocation', role: 'auditor' };
    const path = `/api/accounts/${people.auditor}/propose-role`;
    const proposed = await (await api.as('secretary')).post(path, { proposalId: randomUUID(), change }, seen(2));
    expect([proposed.status, proposed.text]).toEqual([200, expect.any(String)]);
    expect(await kindsOf('operator')).toEqual(['approve-role', 'dead-letters']);
    expect(await kindsOf('secretary')).toEqual(['committee-proposed', 'role-proposed']);
    for (const someone of ['auditor', 'ordre', 'otherPhysician', 'foreignChair'] as const)
      expect([someone, await inboxOf(someone)]).toEqual([someone, []]);
  });

  test('for the Ordre is a cycle handed to it by a physician of its territory', async () => {
    await openCycle(await api.as('otherPhysician'), 'otherPhysician');
    for (const someone of ['physician', 'otherPhysician'] as const)
      await record(`cycle-${cycleOf(someone)}`, { type: 'CycleSubmittedToOrdre', data: { on: '2026-11-22' } } as never);
    expect(await inboxOf('ordre')).toEqual([
      expect.objectContaining({ kind: 'control-cycle', id: cycleOf('physician'), since: '2026-11-22' }),
    ]);
    expect(await kindsOf('auditor')).toEqual([]);
  });
});

describe('the inbox', () => {
  test('is that of the role named among those held, and of no other', async () => {
    const chair = await api.as('chair');
    expect((await chair.get('/api/inbox', { 'delibere-role': 'chair' })).body['items']).toHaveLength(2);
    expect((await chair.get('/api/inbox', { 'delibere-role': 'operator' })).status).toBe(403);
    expect((await api.anyone.get('/api/inbox')).status).toBe(401);
  });

  test('is read in pages, each with the way to the next', async () => {
    const chair = await api.as('chair');
    const first = await chair.get('/api/inbox?limit=1');
    expect(first.headers.get('link')).toContain('rel="next"');
    const second = await chair.get(`/api/inbox?limit=1&cursor=${String(first.body['next'])}`);
    expect(second.body['next']).toBeNull();
    const kinds = [first, second].flatMap(({ body }) => body['items'] as Item[]).map(({ kind }) => kind);
    expect(kinds).toEqual(['decide-case', 'approve-committee']);
    expect((await chair.get('/api/inbox?limit=201')).status).toBe(422);
    expect((await chair.get('/api/inbox?cursor=nonsense')).status).toBe(422);
  });

  test('tells the secretariat what is late, and counts it', async () => {
    // Whoever signs in ahead of time ends the sessions of today: this comes last.
    api.clock.ahead = 90 * 86_400_000;
    const [chair, secretary, foreign] = await Promise.all(
      (['chair', 'secretary', 'foreignChair'] as const).map((one) => clientOf(api.origin, one)),
    );
    expect((await inboxOf('chair', chair))[0]).toMatchObject({ kind: 'decide-case', urgency: 'overdue' });
    expect((await inboxOf('secretary', secretary))[0]).toMatchObject({ kind: 'late-case', urgency: 'overdue' });
    expect(await kindsOf('foreignChair', foreign)).toEqual([]);
    const count = await secretary!.get('/api/inbox/count');
    expect(count.body).toEqual({ waiting: 3, overdue: 1, more: false });
  });
});
