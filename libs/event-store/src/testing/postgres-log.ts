import { APP_PASSWORD, type TestDatabase, freshDatabase } from '../../../../test/support/database.js';
import { migrateEventStore } from '../postgres/migrate.js';
import { APP_ROLE } from '../postgres/migrations.js';
import { PostgresEventStore } from '../postgres/postgres-event-store.js';
import type { LogUnderTest } from './event-store-contract.js';

/** A database of its own with the log's schema, and the URL of the application's role. */
export const logDatabase = async (): Promise<TestDatabase & { appUrl: string }> => {
  const migrate = (url: string) => migrateEventStore(url, { appPassword: APP_PASSWORD });
  const database = await freshDatabase({ name: 'event-log', migrate });
  return { ...database, appUrl: database.urlFor(APP_ROLE, APP_PASSWORD) };
};

/** A log on PostgreSQL in a database of its own, used as the application's role. */
export const postgresLog = async (): Promise<LogUnderTest & { database: TestDatabase & { appUrl: string } }> => {
  const database = await logDatabase();
  const opened: PostgresEventStore[] = [];
  const another = async () => {
    const store = new PostgresEventStore({ url: database.appUrl });
    opened.push(store);
    return store;
  };
  const dispose = async () => {
    await Promise.all(opened.map((store) => store.close()));
    await database.drop();
  };
  return { store: await another(), another, dispose, database };
};
