import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type FaultProxy, startFaultProxy } from '../../../../test/support/fault-proxy.js';
import { withClient } from '../../../../test/support/database.js';
import { type Appended, type EventStore, EventStoreUnavailable } from '../event-store.js';
import { asking, commandOf, follow, kindsOf, newStream, streamOf } from '../testing/events.js';
import { logDatabase } from '../testing/postgres-log.js';
import { PostgresEventStore } from './postgres-event-store.js';

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('the event log when its database fails', () => {
  let database: Awaited<ReturnType<typeof logDatabase>>;
  let proxy: FaultProxy;
  let store: PostgresEventStore;
  let direct: PostgresEventStore;

  beforeEach(async () => {
    database = await logDatabase();
    proxy = await startFaultProxy(Number(new URL(database.url).port));
    const proxied = new URL(database.appUrl);
    proxied.port = String(proxy.port);
    store = new PostgresEventStore({ url: proxied.href, pollMs: 100 });
    direct = new PostgresEventStore({ url: database.appUrl });
  });
  afterEach(async () => {
    proxy.pass();
    await Promise.all([store.close(), direct.close()]);
    await proxy.close();
    await database.drop();
  });

  /** Positions are dense, every stream's versions too, and the head agrees: nothing half-stored. */
  const expectWhole = async (log: EventStore) => {
    const events = await log.readAll(0, 100_000);
    expect(events.map(({ position }) => position)).toEqual(range(1, await log.head()));
    const broken = await withClient(database.url, (client) =>
      client.query('select stream from log.events group by stream having count(*) <> max(version)'),
    );
    expect(broken.rows).toEqual([]);
  };

  const killBackends = () =>
    withClient(database.url, (client) =>
      client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'delibere_app' and datname = current_database()",
      ),
    );

  test('a database that cannot be reached is a clear refusal, nothing stored, and the log heals', async () => {
    const stream = await streamOf(store, 1);
    proxy.refuse();
    const failure = await store.append(asking(stream, 1)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(EventStoreUnavailable);
    expect(failure).toMatchObject({ reason: 'connection', message: expect.stringMatching(/unavailable/) });
    await expect(store.readStream(stream)).rejects.toMatchObject({
      name: 'EventStoreUnavailable',
      reason: 'connection',
    });
    proxy.pass();
    expect(await store.append(asking(stream, 1))).toMatchObject({ kind: 'appended', version: 2 });
    await expectWhole(store);
  });

  test('a page whose connection is cut while it is read is a clear refusal, and the log heals', async () => {
    const stream = await streamOf(store, 3);
    await store.readAll(0, 10);
    proxy.dropNextAnswer();
    await expect(store.readAll(0, 10)).rejects.toMatchObject({ name: 'EventStoreUnavailable', reason: 'connection' });
    expect(await store.readAll(0, 10)).toHaveLength(3);
    expect(await store.readStream(stream)).toHaveLength(3);
  });

  test('an answer lost after the commit is found again by its command: stored exactly once', async () => {
    const [stream, request] = [newStream(), asking('', 0, ['{"n":1}', '{"n":2}'])];
    await store.append(asking(newStream(), 0));
    proxy.dropNextAnswer();
    const answer = await store.append({ ...request, stream });
    expect(answer).toMatchObject({ kind: 'appended', stream, version: 2 });
    expect(await direct.readStream(stream)).toHaveLength(2);
    await expectWhole(direct);
  });

  test('an answer that stays lost is said to be unknown, and asking again tells', async () => {
    const [stream, command] = [newStream(), commandOf()];
    await store.append(asking(newStream(), 0));
    proxy.dropNextAnswer();
    const append = store.append(asking(stream, 0, ['{}'], { command })).catch((error: unknown) => error);
    while (!(await direct.findCommand(command))) await new Promise((resolve) => setTimeout(resolve, 5));
    proxy.refuse();
    expect(await append).toMatchObject({ name: 'EventStoreUnavailable', reason: 'connection', outcome: 'unknown' });
    proxy.pass();
    expect(await store.findCommand(command)).toMatchObject({ kind: 'appended', version: 1 });
    expect(await store.append(asking(stream, 0, ['{}'], { command }))).toMatchObject({ duplicate: true });
    expect(await store.readStream(stream)).toHaveLength(1);
  });

  test('backends killed while many append: everything acknowledged is stored once, the pool heals', async () => {
    const acknowledged: Appended[] = [];
    let going = true;
    const write = async () => {
      while (going) {
        const answer = await direct.append(asking(newStream(), 0)).catch((error: unknown) => error);
        if (answer instanceof EventStoreUnavailable) continue;
        expect(answer).toMatchObject({ kind: 'appended', version: 1 });
        acknowledged.push(answer as Appended);
      }
    };
    const writers = range(1, 8).map(write);
    for (let kill = 0; kill < 5; kill += 1) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      await killBackends();
    }
    going = false;
    await Promise.all(writers);
    expect(acknowledged.length).toBeGreaterThan(20);
    expect(new Set(acknowledged.map(({ position }) => position)).size).toBe(acknowledged.length);
    expect(await direct.head()).toBe(acknowledged.length);
    await expectWhole(direct);
  });

  test('a subscription outlives its connections and neither loses nor repeats', async () => {
    const seen = follow(store, 0, (events) => events.length >= 60, 7);
    for (const round of range(1, 6)) {
      await Promise.all(range(1, 10).map(() => direct.append(asking(newStream(), 0))));
      if (round % 2 === 0) await killBackends();
    }
    expect((await seen).map(({ position }) => position)).toEqual(range(1, 60));
  });

  test('one request that the database cannot take does not take the others of its batch with it', async () => {
    const good = range(1, 5).map(() => asking(newStream(), 0));
    const bad = asking(`nul-\u0000-${newStream()}`, 0);
    const answers = await Promise.allSettled([...good, bad].map((request) => direct.append(request)));
    expect(answers.map(({ status }) => status)).toEqual([...good.map(() => 'fulfilled'), 'rejected']);
    expect(answers.at(-1)).toMatchObject({
      reason: { name: 'EventStoreUnavailable', reason: 'failure', outcome: 'not-stored' },
    });
    await expectWhole(direct);
  });

  test('two processes that write at once still make one dense order', async () => {
    const other = new PostgresEventStore({ url: database.appUrl });
    const requests = range(1, 400).map((n) => (n % 2 ? other : direct).append(asking(newStream(), 0, ['{}', '{}'])));
    expect(kindsOf(await Promise.all(requests))).toEqual({ appended: 400 });
    await other.close();
    expect(await direct.head()).toBe(800);
    await expectWhole(direct);
  });

  test('closing stores what was asked before and refuses what comes after', async () => {
    const asked = range(1, 50).map(() => direct.append(asking(newStream(), 0)));
    const closing = direct.close();
    await expect(direct.append(asking(newStream(), 0))).rejects.toMatchObject({
      reason: 'shutting-down',
      outcome: 'not-stored',
    });
    expect(kindsOf(await Promise.all(asked))).toEqual({ appended: 50 });
    await closing;
    expect(await store.head()).toBe(50);
  });

  test('a subscription that comes after the closing ends at once and opens no connection', async () => {
    await direct.close();
    const stop = new AbortController();
    const subscription = (async () => {
      for await (const page of direct.subscribe(0, { signal: stop.signal })) return page;
      return 'ended';
    })();
    await expect(subscription).rejects.toMatchObject({ reason: 'shutting-down' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const open = await withClient(database.url, (client) =>
      client.query("select from pg_stat_activity where usename = 'delibere_app' and datname = current_database()"),
    );
    expect(open.rowCount).toBe(0);
  });
});
