import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DecideCase } from '@libs/application';
import { CommandBus } from '@nestjs/cqrs';
import { randomUUID } from 'node:crypto';
import { declared, draft, draftOf, isNew, listedAction, openCycle, seen, upload } from './testing/acts.js';
import { type ApiUnderTest, startApi } from './testing/api-under-test.js';
import type { Client } from './testing/client.js';
import { FOREIGN_SPECIALTY, SPECIALTY, cycleOf, people } from './testing/council.js';

let api: ApiUnderTest;
let physician: Client;
let accepted: string;
let routed: { declarationId: string; caseId: string };
let position: number;
beforeAll(async () => {
  api = await startApi();
  physician = await api.as('physician');
  await openCycle(physician, 'physician');
  accepted = await declareWith(listedAction);
  routed = await routedCase();
  position = await api.parts.log.store.head();
}, 60_000);
afterAll(() => api.close());

const declareWith = async (action: object): Promise<string> => {
  const id = await draft(physician, 'physician');
  await upload(physician, id);
  const answer = await physician.post(`/api/declarations/${id}/declare-action`, declared('physician', action), seen(2));
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  return id;
};

/** An action off the list, its case opened and given to the reader as the workflows do. */
const routedCase = async () => {
  const declarationId = await declareWith({ ...listedAction, row: 'MN-2-14', variant: 'hors_liste' });
  const last = (await api.parts.log.readStream(`declaration-${declarationId}`)).at(-1);
  const { caseId, ...file } = last?.data as unknown as { caseId: string };
  const bus = api.app.get(CommandBus, { strict: false });
  const now = new Date().toISOString();
  const system = () => ({ commandId: randomUUID(), actor: { accountId: 'system', role: 'system' }, now });
  await bus.execute(new DecideCase(caseId, { type: 'OpenCase', data: { ...file, declarationId } as never }, system()));
  await bus.execute(new DecideCase(caseId, { type: 'AssignReader', data: { reader: people.reader } }, system()));
  return { declarationId, caseId };
};

const afterAllWrites = () => `after=${position}`;

describe('a cycle', () => {
  test('is read with its version, and the assessment that explains itself', async () => {
    const { status, body, headers } = await physician.get(`/api/cycles/${cycleOf('physician')}?${afterAllWrites()}`);
    expect([status, headers.get('etag')]).toEqual([200, '"v1"']);
    expect(body).toMatchObject({
      id: cycleOf('physician'),
      status: 'running',
      first: '2023-01-01',
      last: '2031-12-31',
    });
    const { declarations } = body['assessment'] as { declarations: { id: string; standing: string; clause: object }[] };
    expect(declarations.find(({ id }) => id === accepted)).toMatchObject({
      standing: 'counts',
      clause: { row: 'MN-4-05' },
    });
    expect(declarations.find(({ id }) => id === routed.declarationId)).toMatchObject({
      standing: 'does-not-count-yet',
      reason: 'PENDING_VALIDATION',
    });
  });

  test('is judged on the day that is asked for, and from what was known then', async () => {
    const read = (query: string) =>
      physician.get(`/api/cycles/${cycleOf('physician')}/assessment?${afterAllWrites()}&${query}`);
    const before = await read('asOf=2026-04-13');
    expect(before.body['assessment']).toMatchObject({ asOf: '2026-04-13' });
    const opened = (await api.parts.log.readStream(`cycle-${cycleOf('physician')}`))[0]?.position;
    const known = await read(`knownAt=${opened}`);
    expect(known.body).toMatchObject({ position: opened, assessment: { declarations: [] } });
    expect((await read('asOf=2026-02-30')).body).toMatchObject({
      code: 'request.invalid',
      errors: [{ in: 'query', pointer: '#/asOf' }],
    });
    expect((await read('asof=2026-04-13')).body).toMatchObject({ code: 'request.invalid' });
  });

  test('is in the list of its physician, and in nobody else’s', async () => {
    const own = await physician.get(`/api/cycles?${afterAllWrites()}`);
    expect(own.body).toMatchObject({ items: [{ id: cycleOf('physician') }], next: null });
    const other = await api.as('otherPhysician');
    expect((await other.get('/api/cycles')).body).toEqual({ items: [], next: null });
    expect((await other.get(`/api/cycles?specialty=${SPECIALTY}`)).body).toEqual({ items: [], next: null });
    const auditor = await api.as('auditor');
    expect((await auditor.get(`/api/cycles?specialty=${SPECIALTY}`)).body).toMatchObject({
      items: [{ id: cycleOf('physician') }],
    });
  });

  test('is in the list of a specialty for those who follow it, whose cursor tells nothing of what is left out', async () => {
    await openCycle(await api.as('otherPhysician'), 'otherPhysician');
    const head = await api.parts.log.store.head();
    const list = async (client: Client, query: string) =>
      (await client.get(`/api/cycles?specialty=${SPECIALTY}&after=${head}&limit=1${query}`)).body as {
        items: { subject: string }[];
        next: string | null;
      };
    const auditor = await api.as('auditor');
    const first = await list(auditor, '');
    const second = await list(auditor, `&cursor=${first.next}`);
    expect([...first.items, ...second.items].map(({ subject }) => subject).sort()).toEqual(
      [people.physician, people.otherPhysician].sort(),
    );
    expect(second.next).toBeNull();
    const ordre = await list(await api.as('ordre'), '');
    expect([ordre.items.map(({ subject }) => subject), ordre.next]).toEqual([[people.physician], null]);
    for (const someone of ['chair', 'secretary', 'reader', 'operator'] as const)
      expect([someone, await list(await api.as(someone), '')]).toEqual([someone, { items: [], next: null }]);
  });

  test('is status and counts to the Ordre of its territory until a control is open', async () => {
    const ordre = await api.as('ordre');
    const { body } = await ordre.get(`/api/cycles/${cycleOf('physician')}`);
    expect(body).toMatchObject({ situations: [], assessment: { status: 'en_cours', declarations: [] } });
    expect((body['assessment'] as { blocks: object[] }).blocks.length).toBe(4);
    const assessed = await ordre.get(`/api/cycles/${cycleOf('physician')}/assessment`);
    expect(assessed.body['assessment']).toMatchObject({ declarations: [] });
    expect((await ordre.get(`/api/declarations?cycleId=${cycleOf('physician')}`)).status).toBe(404);
    expect((await ordre.get(`/api/declarations/${accepted}`)).status).toBe(404);
    expect((await ordre.get(`/api/cycles/${cycleOf('otherPhysician')}`)).status).toBe(404);
  });

  test('tells its history event by event, in pages that nothing shifts', async () => {
    const path = `/api/cycles/${cycleOf('physician')}/history?${afterAllWrites()}&limit=2`;
    const all = await physician.get(`/api/cycles/${cycleOf('physician')}/history?limit=200`);
    const told: number[] = [];
    for (let next: string | null = path; next;) {
      const page = await physician.get(next);
      const items = page.body['items'] as { position: number; actor: { accountId: string | null } }[];
      told.push(...items.map((one) => one.position));
      if (told.length === 2) await draft(physician, 'physician');
      next = /^<([^>]+)>; rel="next"$/.exec(page.headers.get('link') ?? '')?.[1] ?? null;
    }
    const expected = (all.body['items'] as { position: number }[]).map((one) => one.position);
    expect(told.slice(0, expected.length)).toEqual(expected);
    expect(new Set(told).size).toBe(told.length);
    expect(told.toSorted((a, b) => a - b)).toEqual(told);
  });

  test('tells its physician in which role others acted, and its auditor also who', async () => {
    const path = `/api/cycles/${cycleOf('physician')}/history?limit=200`;
    const actors = async (client: Client) =>
      ((await client.get(path)).body['items'] as { actor: { accountId: string | null } }[]).map(
        ({ actor }) => actor.accountId,
      );
    expect(new Set(await actors(physician))).toEqual(new Set([null]));
    expect(await actors(await api.as('auditor'))).toContain('system');
  });

  test('is as missing to those who may not read it as one that does not exist, byte for byte', async () => {
    const missing = await physician.get(`/api/cycles/${randomUUID()}`);
    expect(missing.status).toBe(404);
    for (const someone of ['otherPhysician', 'reader', 'chair', 'foreignChair', 'secretary', 'operator'] as const) {
      const { status, text } = await (await api.as(someone)).get(`/api/cycles/${cycleOf('physician')}`);
      expect([someone, status, text]).toEqual([someone, 404, missing.text]);
    }
  });
});

describe('a list', () => {
  test('refuses a limit beyond two hundred and a cursor that it never gave', async () => {
    const path = `/api/declarations?cycleId=${cycleOf('physician')}`;
    expect((await physician.get(`${path}&limit=201`)).body).toMatchObject({ errors: [{ pointer: '#/limit' }] });
    for (const cursor of ['nonsense', Buffer.from('["x"]').toString('base64url')])
      expect((await physician.get(`${path}&cursor=${cursor}`)).body).toMatchObject({
        errors: [{ pointer: '#/cursor' }],
      });
  });

  test('is filtered by one state or several', async () => {
    const path = `/api/declarations?cycleId=${cycleOf('physician')}&${afterAllWrites()}&status=`;
    const ids = async (states: string) =>
      ((await physician.get(path + states)).body['items'] as { id: string }[]).map(({ id }) => id);
    expect(await ids('accepted')).toEqual([accepted]);
    expect(await ids('accepted,in-committee')).toEqual([routed.declarationId, accepted]);
    expect((await physician.get(`${path}unknown`)).status).toBe(422);
  });
});

describe('the declarations of a cycle', () => {
  const path = (query: string) => `/api/declarations${query}&cycleId=${cycleOf('physician')}&${afterAllWrites()}`;
  const ids = async (query: string) =>
    ((await physician.get(path(query))).body['items'] as { id: string }[]).map(({ id }) => id);

  test('are found by block, by whether they count, and by the beginnings of words without their accents', async () => {
    expect(await ids('?standing=counts')).toEqual([accepted]);
    expect(await ids('?block=2')).toEqual([routed.declarationId]);
    const { body } = await physician.get(`/api/declarations/${accepted}`);
    const [word = ''] = String(body['title']).split(' ');
    expect(await ids(`?words=${encodeURIComponent(word.slice(0, 4).toUpperCase())}`)).toContain(accepted);
    expect(await ids('?words=zzz')).toEqual([]);
    expect(await ids('?words=%27%29%3B--%5Cm%25')).toEqual(await ids('?words=m'));
    expect(await ids('?sort=date&limit=1')).toHaveLength(1);
  });

  test('are counted by state, by block and by whether they count', async () => {
    const { status, body } = await physician.get(path('/counts?status=accepted'));
    expect([status, body['total']]).toEqual([200, 1]);
    expect(body['statuses']).toEqual(
      expect.arrayContaining([
        { status: 'accepted', count: 1 },
        { status: 'in-committee', count: 1 },
      ]),
    );
    expect((await (await api.as('otherPhysician')).get(path('/counts?waiting=true'))).status).toBe(404);
    expect((await (await api.as('ordre')).get(path('/counts?waiting=true'))).status).toBe(404);
  });

  test('leave the assessment of the landing page to its counts', async () => {
    const { body } = await physician.get(`/api/cycles/${cycleOf('physician')}?detail=counts&${afterAllWrites()}`);
    expect(body).toMatchObject({
      version: 1,
      assessment: { declarations: [], blocks: [{ declarations: [] }, {}, {}, {}] },
    });
    const { blocks } = body['assessment'] as { blocks: { counted: number }[] };
    expect(blocks.reduce((sum, { counted }) => sum + counted, 0)).toBe(1);
  });

  test('have each its own history, with that of its cases', async () => {
    const { body } = await physician.get(
      `/api/cycles/${cycleOf('physician')}/history?declaration=${routed.declarationId}&${afterAllWrites()}`,
    );
    const streams = new Set((body['items'] as { stream: string }[]).map(({ stream }) => stream));
    expect(streams).toEqual(new Set([`declaration-${routed.declarationId}`, `case-${routed.caseId}`]));
  });
});

describe('a declaration', () => {
  test('is read with the version by which it can be changed', async () => {
    const { body, headers } = await physician.get(`/api/declarations/${accepted}?${afterAllWrites()}`);
    expect(headers.get('etag')).toBe('"v4"');
    expect(body).toMatchObject({
      status: 'accepted',
      standing: { standing: 'counts' },
      evidence: [{ kind: 'certificate' }],
    });
  });

  test('contains what was just written, when the read waits for it', async () => {
    const id = randomUUID();
    const written = await physician.post(`/api/declarations/${id}/draft-action`, draftOf('physician'), isNew);
    const after = written.headers.get('delibere-position');
    expect((await physician.get(`/api/declarations/${id}?after=${after}`)).body).toMatchObject({ id, status: 'draft' });
    const ahead = await physician.get(`/api/declarations/${id}?after=${Number(after) + 1_000_000}`);
    expect([ahead.status, ahead.body['code']]).toEqual([503, 'service.view-behind']);
  }, 20_000);

  test('is for who may read its cycle: whose it is, the commission that has its case does not learn', async () => {
    for (const someone of ['reader', 'chair', 'secretary', 'foreignChair'] as const) {
      const client = await api.as(someone);
      for (const id of [routed.declarationId, accepted])
        expect([someone, (await client.get(`/api/declarations/${id}`)).status]).toEqual([someone, 404]);
    }
    const { text } = await (await api.as('reader')).get(`/api/cases/${routed.caseId}`);
    for (const secret of [people.physician, cycleOf('physician')]) expect(text).not.toContain(secret);
  });
});

describe('the queue of a commission', () => {
  test('shows a reader the cases given to him, a chair all of the specialty, others none', async () => {
    const queue = async (someone: Parameters<ApiUnderTest['as']>[0], query = '') =>
      (
        (await (await api.as(someone)).get(`/api/cases?${afterAllWrites()}${query}`)).body['items'] as { id: string }[]
      ).map(({ id }) => id);
    for (const someone of ['reader', 'chair', 'secretary'] as const)
      expect([someone, await queue(someone)]).toEqual([someone, [routed.caseId]]);
    expect(await queue('chair', '&mine=true')).toEqual([]);
    for (const someone of ['physician', 'foreignChair', 'operator'] as const)
      expect([someone, await queue(someone)]).toEqual([someone, []]);
  });

  test('opens a dossier to those who may read it; its physician is not told who examines it', async () => {
    const path = `/api/cases/${routed.caseId}?${afterAllWrites()}`;
    const chair = await (await api.as('chair')).get(path);
    expect(chair.body).toMatchObject({
      reader: people.reader,
      action: { row: 'MN-2-14' },
      evidence: [{ kind: 'certificate' }],
    });
    expect(chair.headers.get('etag')).toBe('"v2"');
    const own = await physician.get(path);
    expect(own.body).toMatchObject({ reader: null, readerName: null, status: 'awaiting-opinion' });
    expect((await (await api.as('otherPhysician')).get(path)).status).toBe(404);
  });

  test('ends in a decision that its members find as a precedent, without a name', async () => {
    const reader = await api.as('reader');
    const chair = await api.as('chair');
    const opinion = { proposal: 'accepted', reasons: 'Programme conforme.', criteria: [], weight: 2 };
    const given = await reader.post(`/api/cases/${routed.caseId}/give-opinion`, opinion, seen(2));
    expect([given.status, given.text]).toEqual([200, expect.stringContaining('"version":3')]);
    const decision = { outcome: 'accepted', reasons: 'Programme conforme.', weight: 2 };
    const decided = await chair.post(`/api/cases/${routed.caseId}/decide-case`, decision, seen(3));
    expect(decided.status).toBe(200);
    const path = `/api/decisions?specialty=${SPECIALTY}&row=MN-2-14&after=${decided.headers.get('delibere-position')}`;
    const { body, text } = await reader.get(path);
    expect(body).toMatchObject({ items: [{ id: routed.caseId, outcome: 'accepted', weight: 2 }] });
    expect(text).not.toContain(people.physician);
    expect((await chair.get(`/api/decisions/counts?specialty=${SPECIALTY}`)).body).toEqual({
      items: [{ row: 'MN-2-14', ground: 'off-list', outcome: 'accepted', count: 1 }],
    });
    expect((await chair.get(`/api/decisions?specialty=${FOREIGN_SPECIALTY}`)).status).toBe(404);
    expect((await physician.get(`/api/decisions?specialty=${SPECIALTY}`)).status).toBe(404);
  });
});

describe('what nothing is stored of', () => {
  const preview = (action: object, rest: object = {}) =>
    physician.post('/api/previews/declaration', { cycleId: cycleOf('physician'), action, ...rest });

  test('is the preview of an action: what would happen, whether it would count, how much and why', async () => {
    const head = await api.parts.log.store.head();
    const listed = await preview({ ...listedAction, title: 'Autre journée', first: '2026-05-04', last: '2026-05-04' });
    expect(listed.body).toMatchObject({
      next: { step: 'accepted-on-evidence' },
      declared: { standing: 'counts', clause: { row: 'MN-4-05' } },
      accepted: null,
    });
    const offList = await preview({ ...listedAction, row: 'MN-2-14', variant: 'hors_liste', title: 'Autre atelier' });
    expect(offList.body).toMatchObject({
      next: { step: 'sent-to-committee', ground: 'off-list', prior: false },
      declared: { standing: 'does-not-count-yet', reason: 'PENDING_VALIDATION' },
      accepted: { standing: 'counts' },
    });
    const unknown = await preview({ ...listedAction, row: 'XX-0' });
    expect(unknown.body).toMatchObject({ next: { step: 'refused', problem: { code: 'declaration.no-such-row' } } });
    const bare = await preview(listedAction, { withEvidence: false });
    expect(bare.body).toMatchObject({ next: { step: 'refused', problem: { code: 'declaration.evidence-missing' } } });
    expect(await api.parts.log.store.head()).toBe(head);
  });

  test('names what was declared on the same days, so that one event is not counted twice', async () => {
    const own = { ...listedAction, first: '2026-09-08', last: '2026-09-09' };
    const id = await declareWith(own);
    await physician.get(`/api/cycles?after=${await api.parts.log.store.head()}`);
    const again = { ...own, title: 'La même, autrement nommée', last: '2026-09-08' };
    const { title, first, last } = own;
    expect((await preview(again)).body).toMatchObject({
      declared: { standing: 'counts' },
      concurrent: [{ id, title, first, last, fact: id }],
    });
    expect((await preview({ ...again, factKey: id })).body).toMatchObject({
      declared: { standing: 'does-not-count', reason: 'DUPLICATE' },
    });
    expect((await preview(again, { corrects: id })).body).toMatchObject({ concurrent: [] });
  });

  test('is the preview of a correction: in place of what was declared, not beside it', async () => {
    const { body } = await physician.get(`/api/declarations/${accepted}`);
    const action = body['action'] as { quantity: number };
    const same = await preview(action, { corrects: accepted });
    expect(same.body).toMatchObject({ next: { step: 'refused', problem: { code: 'declaration.nothing-corrected' } } });
    const other = await preview({ ...action, title: 'Mieux nommée' }, { corrects: accepted });
    expect(other.body).toMatchObject({ next: { step: 'accepted-on-evidence' }, declared: { standing: 'counts' } });
    const examined = await preview(action, { corrects: routed.declarationId });
    expect(examined.body).toMatchObject({ next: { step: 'refused' } });
    expect((await preview(action, { corrects: randomUUID() })).status).toBe(404);
  });

  test('is the simulation of a cycle with actions to come', async () => {
    const planned = { ...listedAction, title: 'Journée à venir', first: '2027-05-04', last: '2027-05-04' };
    const { status, body } = await physician.post('/api/previews/cycle', {
      cycleId: cycleOf('physician'),
      actions: [{ action: planned }],
    });
    expect(status).toBe(200);
    const total = (assessment: unknown) =>
      (assessment as { blocks: { counted: number }[] }).blocks.reduce((sum, { counted }) => sum + counted, 0);
    expect([body['asOf'], total(body['after']) - total(body['before'])]).toEqual(['2031-12-31', 1]);
  });

  test('belongs to the physician alone', async () => {
    const chair = await api.as('chair');
    const body = { cycleId: cycleOf('physician'), action: listedAction };
    expect((await chair.post('/api/previews/declaration', body)).status).toBe(404);
  });
});

describe('the référentiels, the people and the commissions', () => {
  test('are read by everyone, as published', async () => {
    const { body } = await physician.get(`/api/referentials?${afterAllWrites()}`);
    const items = body['items'] as { specialty: string; version: string }[];
    expect(items.map(({ specialty }) => specialty).sort()).toEqual([SPECIALTY, FOREIGN_SPECIALTY].sort());
    const version = items.find(({ specialty }) => specialty === SPECIALTY)?.version;
    const revision = await physician.get(`/api/referentials/${SPECIALTY}/revisions/${version}`);
    expect((revision.body['blocks'] as object[]).length).toBe(4);
    expect((await physician.get(`/api/referentials/${SPECIALTY}/in-force?on=2026-01-01`)).body).toMatchObject({
      version,
    });
    expect((await physician.get(`/api/referentials/${SPECIALTY}/revisions/0.0`)).status).toBe(404);
  });

  test('tell each person who they are, and the accounts to those who propose or approve roles', async () => {
    expect((await physician.get('/api/me')).body).toMatchObject({
      accountId: people.physician,
      roles: [{ role: 'physician' }],
    });
    expect((await physician.get('/api/accounts')).status).toBe(403);
    const secretary = await api.as('secretary');
    const listed = await secretary.get(`/api/accounts?role=chair&${afterAllWrites()}`);
    expect((listed.body['items'] as object[]).length).toBe(2);
    expect((await physician.get(`/api/accounts/${people.physician}`)).headers.get('etag')).toBe('"v2"');
    expect((await physician.get(`/api/accounts/${people.chair}`)).status).toBe(404);
  });

  test('show a commission to those who sit in it or prepare its sessions', async () => {
    const path = `/api/committees/${SPECIALTY}?${afterAllWrites()}`;
    for (const someone of ['chair', 'reader', 'secretary', 'auditor'] as const)
      expect([someone, (await (await api.as(someone)).get(path)).body]).toEqual([
        someone,
        expect.objectContaining({ specialty: SPECIALTY }),
      ]);
    expect((await (await api.as('foreignChair')).get(path)).status).toBe(404);
    expect((await physician.get(path)).status).toBe(404);
  });
});
