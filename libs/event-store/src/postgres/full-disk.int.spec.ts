import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TightDisk, tightDisk } from '../../../../test/support/full-disk.js';
import type { AppendResult } from '../event-store.js';
import { EventStoreUnavailable } from '../event-store.js';
import { asking, newStream } from '../testing/events.js';
import { logDatabase } from '../testing/postgres-log.js';
import { PostgresEventStore } from './postgres-event-store.js';

describe('the event log on a full disk', () => {
  let database: Awaited<ReturnType<typeof logDatabase>>;
  let disk: TightDisk;
  let store: PostgresEventStore;
  beforeAll(async () => {
    database = await logDatabase();
    disk = await tightDisk(database.url, 'log.events');
    console.info(`the full disk is ${disk.means}`);
    store = new PostgresEventStore({ url: database.appUrl });
  });
  afterAll(async () => {
    await store.close();
    await disk.dispose();
    await database.drop();
  });

  const large = JSON.stringify({ text: Array.from({ length: 1_500 }, (_, n) => (n * 7919).toString(36)).join() });
  const batch = () =>
    Promise.allSettled(Array.from({ length: 20 }, () => store.append(asking(newStream(), 0, [large, large, large]))));
  const stored = (results: PromiseSettledResult<AppendResult>[]) =>
    results.filter((result) => result.status === 'fulfilled' && result.value.kind === 'appended').length;

  test('refuses clearly, keeps whole batches only, and goes on once there is room', async () => {
    let appends = stored(await batch());
    expect(appends).toBe(20);
    await disk.fill();
    const refused: unknown[] = [];
    for (let attempt = 0; attempt < 50 && refused.length === 0; attempt += 1) {
      const results = await batch();
      appends += stored(results);
      refused.push(...results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : [])));
    }
    expect(refused[0]).toBeInstanceOf(EventStoreUnavailable);
    expect(refused[0]).toMatchObject({ reason: 'storage-full', outcome: 'not-stored' });

    expect(await store.head()).toBe(appends * 3);
    const positions = (await store.readAll(0, 100_000)).map(({ position }) => position);
    expect(positions).toEqual(Array.from({ length: appends * 3 }, (_, index) => index + 1));

    await disk.free();
    expect(stored(await batch())).toBe(20);
    expect(await store.head()).toBe((appends + 20) * 3);
  });
});
