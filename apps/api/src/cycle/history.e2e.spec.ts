import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CycleState, FoundCyclePage, FoundEventPage, type HistoryEntry, HistoryPage } from '@libs/contracts';
import { randomUUID } from 'node:crypto';
import { declared, draft, openCycle, seen, upload } from '../testing/acts.js';
import { type ApiUnderTest, startApi } from '../testing/api-under-test.js';
import type { Client } from '../testing/client.js';
import { SPECIALTY, type Someone, cycleOf, people } from '../testing/council.js';

let api: ApiUnderTest;
let physician: Client;
let auditor: Client;
let declaration: string;
let after: number;
beforeAll(async () => {
  api = await startApi();
  [physician, auditor] = await Promise.all([api.as('physician'), api.as('auditor')]);
  await openCycle(physician, 'physician');
  await openCycle(await api.as('otherPhysician'), 'otherPhysician');
  declaration = await draft(physician, 'physician');
  await upload(physician, declaration);
  await physician.post(`/api/declarations/${declaration}/declare-action`, declared('physician'), seen(2));
  after = await api.parts.log.store.head();
}, 60_000);
afterAll(() => api.close());

const cycle = () => `/api/cycles/${cycleOf('physician')}`;

const history = async (query = '', client = auditor): Promise<HistoryEntry[]> => {
  const { body } = await client.get(`${cycle()}/history?after=${after}${query}`);
  return HistoryPage.parse(body).items;
};

const types = (events: readonly HistoryEntry[]) => events.map(({ type }) => type);

describe('the history of a cycle', () => {
  test('names the rows as the référentiel in force does, and puts no code into a sentence', async () => {
    const [event] = await history('&types=ActionDeclared');
    expect(event).toMatchObject({
      declarationId: declaration,
      row: 'MN-4-05',
      rowName: { block: 4, number: 5, title: expect.any(String) },
      summary: 'Action déclarée, le 14/04/2026',
    });
  });

  test('is narrowed to a stream, to some of its versions, to what came after a position and since a day', async () => {
    const stream = `declaration-${declaration}`;
    const own = await history(`&stream=${stream}`);
    expect(types(own)).toEqual(['ActionDrafted', 'EvidenceAttached', 'ActionDeclared', 'ActionAccepted']);
    expect(types(await history(`&stream=${stream}&fromVersion=2&toVersion=3`))).toEqual(types(own).slice(1, 3));
    expect(types(await history(`&beyond=${own[1]?.position}`))).toEqual(types(own).slice(2));
    expect(await history('&since=2999-01-01')).toEqual([]);
    expect((await auditor.get(`${cycle()}/history?stream=nonsense`)).body).toMatchObject({
      errors: [{ pointer: '#/stream' }],
    });
    expect((await auditor.get(`${cycle()}/history?types=Nothing`)).status).toBe(422);
  });
});

describe('the state of a cycle', () => {
  const state = async (query: string, client = auditor) => {
    const { status, body } = await client.get(`${cycle()}/state?after=${after}${query}`);
    expect(status).toBe(200);
    return CycleState.strict().parse(body);
  };

  test('is told as it was known after any event, judged on any day', async () => {
    const events = await history();
    const told = await Promise.all(events.map(({ position }) => state(`&knownAt=${position}&asOf=2026-05-01`)));
    expect(told.map(({ position }) => position)).toEqual(events.map(({ position }) => position));
    expect(told.map(({ declarations: [first] }) => first?.status)).toEqual([
      undefined,
      'draft',
      'draft',
      'declared',
      'accepted',
    ]);
    const counted = told.map(({ assessment }) => assessment?.blocks?.find(({ number }) => number === 4)?.counted);
    expect(counted).toEqual([0, 0, 0, 1, 1]);
    expect(told.at(-1)).toMatchObject({ asOf: '2026-05-01', status: 'running', assessmentWithheld: false });
    const before = await state(`&knownAt=${events.at(-1)?.position}&asOf=2026-04-13`);
    expect(before.assessment?.declarations[0]).toMatchObject({ standing: 'does-not-count-yet', reason: 'FUTURE' });
  });

  test('is told to its physician, and without its assessment to a chair whom the physician has not let see it', async () => {
    expect((await state('', physician)).assessment).not.toBeNull();
    const chair = await state('', await api.as('chair'));
    expect(chair).toMatchObject({ assessment: null, assessmentWithheld: true, revisionHashes: [] });
    expect(chair.declarations).toHaveLength(1);
  });

  test('is as missing before the cycle was known as to those who may not read it', async () => {
    const missing = await auditor.get(`/api/cycles/${randomUUID()}/state`);
    expect(missing.status).toBe(404);
    expect((await auditor.get(`${cycle()}/state?knownAt=1`)).text).toBe(missing.text);
    for (const someone of ['otherPhysician', 'reader', 'secretary', 'foreignChair', 'operator', 'ordre'] as const) {
      const { status, text } = await (await api.as(someone)).get(`${cycle()}/state`);
      expect([someone, status, text]).toEqual([someone, 404, missing.text]);
    }
  });
});

describe('looking for what to replay', () => {
  const cycles = async (query = '', client = auditor) => {
    const { body } = await client.get(`/api/history/cycles?specialty=${SPECIALTY}&after=${after}${query}`);
    return FoundCyclePage.parse(body);
  };
  const events = async (query = '', client = auditor) => {
    const { body } = await client.get(`/api/history/events?specialty=${SPECIALTY}&after=${after}${query}`);
    return FoundEventPage.parse(body);
  };
  const whose = ({ items }: { items: readonly { subject: string }[] }) => items.map(({ subject }) => subject);

  test('finds the cycles of the specialty with the number of their events and the last one, newest first', async () => {
    const all = await cycles();
    expect(all.found).toEqual({ count: 2, more: false });
    expect(all.items.map(({ subject, events: count }) => [subject, count])).toEqual([
      [people.physician, 5],
      [people.otherPhysician, 1],
    ]);
    expect(all.items[0]?.lastEvent).toMatchObject({ type: 'ActionAccepted', declarationId: declaration });
    const first = await cycles('&limit=1');
    expect(whose(await cycles(`&limit=1&cursor=${first.next}`))).toEqual([people.otherPhysician]);
  });

  test('finds a cycle by its id, by the pseudonym of its physician, by a stream, and by how each begins', async () => {
    const id = cycleOf('physician');
    for (const about of [id, id.slice(0, 8), people.physician, people.physician.slice(0, 8), declaration])
      expect([about, whose(await cycles(`&about=${about}`))]).toEqual([about, [people.physician]]);
    expect(whose(await cycles(`&about=declaration-${declaration}`))).toEqual([people.physician]);
    expect(whose(await cycles('&status=validated'))).toEqual([]);
    expect((await auditor.get(`/api/history/cycles?specialty=${SPECIALTY}&about=ab`)).status).toBe(422);
  });

  test('finds the events of all cycles by their type, their days and whom they are about', async () => {
    const all = await events();
    expect(all.found).toEqual({ count: 6, more: false });
    const positions = all.items.map(({ position }) => position);
    expect(positions).toEqual(positions.toSorted((a, b) => b - a));
    expect(whose(await events('&types=CycleOpened'))).toEqual([people.otherPhysician, people.physician]);
    expect(whose(await events(`&types=CycleOpened&about=${people.physician}`))).toEqual([people.physician]);
    expect((await events('&since=2999-01-01')).items).toEqual([]);
    const page = await events('&limit=4');
    expect((await events(`&limit=4&cursor=${page.next}`)).items.map(({ position }) => position)).toEqual(
      positions.slice(4),
    );
  });

  test('finds nothing for those who have no audit mandate', async () => {
    const nothing = { items: [], next: null, found: { count: 0, more: false } };
    const others: readonly Someone[] = [
      'physician',
      'chair',
      'foreignChair',
      'ordre',
      'reader',
      'secretary',
      'operator',
    ];
    for (const someone of others) {
      const client = await api.as(someone);
      expect([someone, await cycles('', client), await events('', client)]).toEqual([someone, nothing, nothing]);
    }
  });
});
