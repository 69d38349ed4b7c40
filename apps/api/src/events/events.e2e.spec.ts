import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import type { DeclarationEvent } from '@libs/domain';
import { day } from '@libs/kernel';
import { randomUUID } from 'node:crypto';
import { draft, draftOf, openCycle } from '../testing/acts.js';
import { type ApiUnderTest, startApi } from '../testing/api-under-test.js';
import { type Client, clientOf } from '../testing/client.js';
import { SPECIALTY, cycleOf, people } from '../testing/council.js';

let api: ApiUnderTest;
let physician: Client;
beforeAll(async () => {
  api = await startApi();
  physician = await api.as('physician');
  await openCycle(physician, 'physician');
}, 60_000);
afterAll(() => api.close());

interface Told {
  readonly id: string;
  readonly event: string;
  readonly data: Record<string, unknown>;
}

/** What a client has been told so far, and whether its stream has ended. */
const listen = async (client: Client, headers: Record<string, string> = {}) => {
  const response = await client.raw('/api/events', { headers: { accept: 'text/event-stream', ...headers } });
  const heard = { response, told: [] as Told[], text: '', ended: false };
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      heard.text += decoder.decode(chunk as Uint8Array, { stream: true });
      heard.told = [...heard.text.matchAll(/id: (\d+)\nevent: (\w+)\ndata: (.*)\n\n/g)].map(([, id, event, data]) => ({
        id: id ?? '',
        event: event ?? '',
        data: JSON.parse(data ?? '{}'),
      }));
    }
    heard.ended = true;
  };
  const reading = read().catch(() => undefined);
  return { heard, reading };
};

const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 100 && !holds(); tries += 1) await wait(30);
  expect(holds()).toBe(true);
};

/** One draft that is kept again and again, all in one append. */
const manyDrafts = async (count: number): Promise<void> => {
  const drafted: DeclarationEvent = {
    type: 'ActionDrafted',
    data: { ...draftOf('physician'), specialty: SPECIALTY },
  };
  await api.parts.log.append(
    Array.from({ length: count }, () => drafted),
    {
      stream: `declaration-${randomUUID()}`,
      expectedVersion: 0,
      command: { id: randomUUID(), payload: null },
      actor: { accountId: people.physician, role: 'physician' },
      occurredOn: day('2026-11-22'),
    },
  );
};

describe('the events', () => {
  test('tell each person what changes of the things that person may see, and ids only', async () => {
    const [own, other, chair, auditor] = await Promise.all(
      (['physician', 'otherPhysician', 'foreignChair', 'auditor'] as const).map(async (one) =>
        listen(await api.as(one)),
      ),
    );
    expect(own!.heard.response.headers.get('content-type')).toContain('text/event-stream');
    expect(own!.heard.response.headers.get('cache-control')).toContain('no-transform');
    const id = await draft(physician, 'physician');
    await until(() => own!.heard.told.length === 1 && auditor!.heard.told.length === 1);
    const [change] = own!.heard.told;
    expect(change).toEqual({
      id: String(change?.data['position']),
      event: 'change',
      data: { kind: 'declaration', id, cycleId: cycleOf('physician'), version: 1, position: expect.any(Number) },
    });
    await wait(200);
    expect([other!.heard.told, chair!.heard.told]).toEqual([[], []]);
  });

  test('go on after the last one that a client has seen, without a gap or a repeat', async () => {
    const before = await api.parts.log.store.head();
    const missed = [await draft(physician, 'physician'), await draft(physician, 'physician')];
    const { heard } = await listen(physician, { 'last-event-id': String(before) });
    const live = await draft(physician, 'physician');
    await until(() => heard.told.length === 3);
    await wait(100);
    expect(heard.told.map(({ data }) => data['id'])).toEqual([...missed, live]);
  });

  test('begin, for a client that names no last one, with what is recorded after it connected', async () => {
    await listen(await api.as('auditor'));
    await manyDrafts(300);
    const { heard } = await listen(physician);
    const live = await draft(physician, 'physician');
    await until(() => heard.told.some(({ data }) => data['id'] === live));
    expect(heard.told.map(({ data }) => data['id'])).toEqual([live]);
  });

  test('say so when too much was missed, instead of telling all of it', async () => {
    await manyDrafts(1_001);
    const { heard } = await listen(physician, { 'last-event-id': '1' });
    await until(() => heard.told.length > 0);
    expect(heard.told).toEqual([{ id: String(await api.parts.log.store.head()), event: 'reset', data: {} }]);
  });

  test('need a session, and end with it', async () => {
    expect((await api.anyone.get('/api/events')).status).toBe(401);
    const elsewhere = await clientOf(api.origin, 'physician');
    const seen = String(await api.parts.log.store.head());
    const { heard, reading } = await listen(elsewhere, { 'last-event-id': seen });
    expect((await elsewhere.raw('/auth/logout', { method: 'POST' })).ok).toBe(true);
    await draft(physician, 'physician');
    await reading;
    expect([heard.ended, heard.told]).toEqual([true, []]);
  });
});
