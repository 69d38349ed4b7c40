import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DecideCase } from '@libs/application';
import { CommandBus } from '@nestjs/cqrs';
import { randomUUID } from 'node:crypto';
import { declared, draft, listedAction, openCycle, seen, upload } from '../testing/acts.js';
import { type ApiUnderTest, startApi } from '../testing/api-under-test.js';
import type { Client } from '../testing/client.js';
import { FOREIGN_SPECIALTY, SPECIALTY, people } from '../testing/council.js';

let api: ApiUnderTest;
let chair: Client;
let position: number;
let routed: { declarationId: string; caseId: string };
let opened: readonly string[];

const system = () => ({
  commandId: randomUUID(),
  actor: { accountId: 'system', role: 'system' },
  now: new Date().toISOString(),
});

const send = async (caseId: string, command: object) => {
  const outcome: unknown = await api.app
    .get(CommandBus, { strict: false })
    .execute(new DecideCase(caseId, command as never, system()));
  expect(outcome).toMatchObject({ kind: 'done' });
};

const opening = {
  cycleId: randomUUID(),
  subject: people.otherPhysician,
  specialty: SPECIALTY,
  prior: false,
  late: false,
  weighs: true,
  requestedOn: '2026-04-14',
};

/** A case as the workflows open it, of an action that no view needs to know. */
const openCase = async (about: object): Promise<string> => {
  const caseId = randomUUID();
  await send(caseId, { type: 'OpenCase', data: { ...opening, declarationId: randomUUID(), ...about } });
  return caseId;
};

const routedCase = async () => {
  const physician = await api.as('physician');
  await openCycle(physician, 'physician');
  const declarationId = await draft(physician, 'physician');
  await upload(physician, declarationId);
  const action = { ...listedAction, row: 'MN-2-14', variant: 'hors_liste', title: 'Échographie de l’été' };
  const answer = await physician.post(
    `/api/declarations/${declarationId}/declare-action`,
    declared('physician', action),
    seen(2),
  );
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  const last = (await api.parts.log.readStream(`declaration-${declarationId}`)).at(-1);
  const { caseId, ...file } = last?.data as unknown as { caseId: string };
  await send(caseId, { type: 'OpenCase', data: { ...file, declarationId } });
  await send(caseId, { type: 'AssignReader', data: { reader: people.reader } });
  return { declarationId, caseId };
};

beforeAll(async () => {
  api = await startApi();
  chair = await api.as('chair');
  routed = await routedCase();
  opened = [
    await openCase({ row: 'MN-1-01', ground: 'to-validate' }),
    await openCase({ row: 'MN-3-01', ground: 'to-evaluate', requestedOn: '2026-03-01' }),
  ];
  await send(opened[1]!, { type: 'AssignReader', data: { reader: people.reader } });
  position = await api.parts.log.store.head();
}, 60_000);
afterAll(() => api.close());

const listed = async (who: Client, query: string): Promise<string[]> => {
  const { status, body, text } = await who.get(`/api/cases?after=${position}&${query}`);
  expect([status, text]).toEqual([200, expect.any(String)]);
  return (body['items'] as { id: string }[]).map(({ id }) => id);
};

describe('the queue', () => {
  test('is filtered by ground, by block, by reader and by words of the action or of its row', async () => {
    expect(await listed(chair, 'ground=to-validate,off-list&sort=oldest')).toEqual(
      expect.arrayContaining([opened[0], routed.caseId]),
    );
    expect(await listed(chair, 'ground=to-evaluate')).toEqual([opened[1]]);
    expect(await listed(chair, 'block=3')).toEqual([opened[1]]);
    expect(await listed(chair, `reader=${people.reader}&block=2`)).toEqual([routed.caseId]);
    expect(await listed(chair, 'words=echographie%20ETE')).toEqual([routed.caseId]);
    expect(await listed(chair, 'words=echographie%20hiver')).toEqual([]);
  });

  test('names the action, and is sorted by the day of the request when asked', async () => {
    const { body } = await chair.get(`/api/cases?after=${position}&words=echographie`);
    expect(body['items']).toMatchObject([{ title: 'Échographie de l’été' }]);
    expect((await listed(chair, 'sort=oldest'))[0]).toBe(opened[1]);
    expect((await listed(chair, 'sort=newest')).at(-1)).toBe(opened[1]);
    expect((await chair.get('/api/cases?sort=subject')).status).toBe(422);
  });

  test('shows a member the cases given to him, and nobody else’s by naming another reader', async () => {
    const reader = await api.as('reader');
    expect((await listed(reader, '')).sort()).toEqual([routed.caseId, opened[1]!].sort());
    expect(await listed(reader, `reader=${people.chair}`)).toEqual([]);
    expect(await listed(reader, 'status=decided')).toEqual([]);
  });

  test('is counted as it is listed, for each who may read it', async () => {
    const counts = async (who: Client, query = '') => {
      const { body } = await who.get(`/api/cases/counts?after=${position}&${query}`);
      return Object.fromEntries(
        (body['items'] as { status: string; count: number }[]).map(({ status, count }) => [status, count]),
      );
    };
    expect(await counts(chair)).toEqual({ 'awaiting-reader': 1, 'awaiting-opinion': 2 });
    expect(await counts(chair, 'block=1')).toEqual({ 'awaiting-reader': 1 });
    expect(await counts(await api.as('reader'))).toEqual({ 'awaiting-opinion': 2 });
    for (const someone of ['foreignChair', 'physician', 'operator'] as const)
      expect([someone, await counts(await api.as(someone))]).toEqual([someone, {}]);
  });

  test('counts nothing that the caller has left', async () => {
    const hidden = await openCase({ row: 'MN-1-01', ground: 'to-validate', subject: people.chair });
    const { body } = await chair.get(`/api/cases/counts?after=${await api.parts.log.store.head()}`);
    expect(body['items']).toMatchObject([{ count: 2 }, { status: 'awaiting-reader', count: 1 }]);
    expect((await listed(chair, '')).includes(hidden)).toBe(false);
  });
});

describe('a case', () => {
  test('names the criteria that an opinion on it answers, and none where it is only validated', async () => {
    const foreignChair = await api.as('foreignChair');
    const foreign = { specialty: FOREIGN_SPECIALTY, row: 'ON-1-01', weighs: false };
    const [evaluated, validated] = [
      await openCase({ ...foreign, ground: 'off-list' }),
      await openCase({ ...foreign, ground: 'to-validate' }),
    ];
    await send(evaluated, { type: 'AssignReader', data: { reader: people.foreignChair } });
    const criteriaOf = async (id: string) =>
      (await foreignChair.get(`/api/cases/${id}?after=${await api.parts.log.store.head()}`)).body['criteria'] as {
        id: string;
        text: string;
      }[];
    const criteria = await criteriaOf(evaluated);
    expect(criteria.length).toBeGreaterThan(0);
    expect(await criteriaOf(validated)).toEqual([]);
    const answers = criteria.map(({ id }) => ({ criterion: id, met: true, remark: null }));
    const opinion = { proposal: 'accepted', reasons: null, weight: null, criteria: answers };
    const path = `/api/cases/${evaluated}/give-opinion`;
    expect((await foreignChair.post(path, { ...opinion, criteria: answers.slice(1) }, seen(2))).body).toMatchObject({
      code: 'case.criterion-unanswered',
    });
    expect((await foreignChair.post(path, opinion, seen(2))).status).toBe(200);
  });

  test('tells how many questions are left, and within which days they may be answered', async () => {
    const next = async () =>
      (await chair.get(`/api/cases/${opened[1]}?after=${await api.parts.log.store.head()}`)).body;
    const { nextRequest, version } = (await next()) as {
      nextRequest: { left: number; earliest: string; latest: string };
      version: number;
    };
    const ask = (dueOn: string) =>
      chair.post(
        `/api/cases/${opened[1]}/request-information`,
        { requestId: randomUUID(), questions: 'Programme ?', dueOn },
        seen(version),
      );
    expect((await ask('2099-01-01')).body).toMatchObject({ code: 'case.answer-time' });
    expect((await ask(nextRequest.latest)).status).toBe(200);
    expect(await next()).toMatchObject({ nextRequest: { left: nextRequest.left - 1 } });
  });
});

describe('the readers of a committee', () => {
  const readers = async (who: Client, query = '') =>
    who.get(`/api/cases/readers?specialty=${SPECIALTY}&after=${await api.parts.log.store.head()}${query}`);

  test('are shown to its chair with what waits for each', async () => {
    const { status, body } = await readers(chair);
    expect([status, body['items']]).toEqual([
      200,
      [
        expect.objectContaining({ member: people.reader, function: 'member', barred: null }),
        expect.objectContaining({ member: people.chair, function: 'chair', barred: 'yourself' }),
      ],
    ]);
  });

  test('are told apart by what bars them from a case, though not by which interest it is', async () => {
    const left = await openCase({ row: 'MN-1-01', ground: 'to-validate' });
    await send(left, { type: 'AssignReader', data: { reader: people.reader } });
    const bar = async (caseId: string) =>
      ((await readers(chair, `&caseId=${caseId}`)).body['items'] as { member: string; barred: string | null }[]).find(
        ({ member }) => member === people.reader,
      )?.barred;
    expect(await bar(left)).toBe('current');
    const gone = await (
      await api.as('reader')
    ).post(`/api/cases/${left}/recuse-member`, { member: people.reader, reason: null }, seen(2));
    expect(gone.status).toBe(200);
    const own = await openCase({ row: 'MN-1-01', ground: 'to-validate', subject: people.reader });
    expect([await bar(left), await bar(own)]).toEqual(['interest', 'interest']);
  });

  test('are as missing to anybody else as those of a specialty that does not exist, byte for byte', async () => {
    const missing = await chair.get(`/api/cases/readers?specialty=inconnue`);
    expect(missing.status).toBe(404);
    for (const someone of ['reader', 'physician', 'foreignChair', 'secretary', 'auditor', 'operator'] as const) {
      const { status, text } = await readers(await api.as(someone));
      expect([someone, status, text]).toEqual([someone, 404, missing.text]);
    }
    const concerned = await openCase({ row: 'MN-1-01', ground: 'to-validate', subject: people.chair });
    for (const caseId of [concerned, randomUUID()])
      expect((await readers(chair, `&caseId=${caseId}`)).text).toBe(missing.text);
    const foreign = await chair.get(`/api/cases/readers?specialty=${FOREIGN_SPECIALTY}&caseId=${opened[0]}`);
    expect(foreign.text).toBe(missing.text);
  });
});
