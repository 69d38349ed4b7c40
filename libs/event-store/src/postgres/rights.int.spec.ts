import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withClient } from '../../../../test/support/database.js';
import { asking, newStream } from '../testing/events.js';
import { logDatabase } from '../testing/postgres-log.js';
import { migrateEventStore } from './migrate.js';
import { PostgresEventStore } from './postgres-event-store.js';

describe('the rights on the event log', () => {
  let database: Awaited<ReturnType<typeof logDatabase>>;
  beforeAll(async () => {
    database = await logDatabase();
    const store = new PostgresEventStore({ url: database.appUrl });
    await store.append(asking(newStream(), 0));
    await store.close();
  });
  afterAll(() => database.drop());

  const asApplication = (sql: string) => withClient(database.appUrl, (client) => client.query(sql));

  test.each([
    'update log.events set data = metadata',
    'delete from log.events',
    'truncate log.events',
    'update log.head set position = 0',
    'delete from log.head',
    'truncate log.head',
    'drop table log.events',
    'alter table log.events disable trigger all',
    'create table log.mine (id int)',
    "insert into log.events values (99, now(), null, 1, null, 's', null, '{}', '{}')",
    'set role delibere_owner',
  ])('do not let the application %s', async (sql) => {
    await expect(asApplication(sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  test('let the application read and append', async () => {
    const { rows } = await asApplication('select count(*)::int as events from log.events');
    expect(rows).toEqual([{ events: 1 }]);
  });

  test.each(['update log.events set version = version', 'delete from log.events', 'truncate log.events'])(
    'refuse even the owner to %s',
    async (sql) => {
      await expect(withClient(database.url, (client) => client.query(sql))).rejects.toThrow(/append-only/);
    },
  );

  test('are set by migrations that, run again, do nothing', async () => {
    expect(await migrateEventStore(database.url)).toEqual([]);
    const store = new PostgresEventStore({ url: database.appUrl });
    expect(await store.head()).toBe(1);
    await store.close();
  });
});
