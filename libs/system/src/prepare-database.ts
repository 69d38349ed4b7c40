import { ApplicationModule } from '@libs/application';
import type { Configuration } from '@libs/configuration';
import { allEventTypes } from '@libs/domain';
import { APP_ROLE, EventCodec, EventLog, PostgresEventStore } from '@libs/event-store';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import pg from 'pg';
import { decisionPartsOf } from './decision-parts.js';
import { migrateSystem } from './migrate.js';
import { publishReferentials } from './publish-referentials.js';

type Database = NonNullable<Configuration['database']>;

const appPasswordIn = ({ url }: Database): string | undefined => {
  const { username, password } = new URL(url);
  return username === APP_ROLE && password !== '' ? decodeURIComponent(password) : undefined;
};

const publish = async (configuration: Configuration, { url }: Database): Promise<void> => {
  const store = new PostgresEventStore({ url });
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  try {
    const log = new EventLog(store, new EventCodec(allEventTypes));
    const decisions = decisionPartsOf(configuration, log, pool);
    const context = await NestFactory.createApplicationContext(ApplicationModule.over(log, decisions), {
      logger: false,
      abortOnError: false,
    });
    const bus = context.get(CommandBus, { strict: false });
    await publishReferentials(bus, configuration.referentialsDir, new Date().toISOString());
    await context.close();
  } finally {
    await store.close();
    await pool.end();
  }
};

/**
 * Makes the database what this release needs, before its processes start: the schema and the application's role, which
 * gets the password that stands in the application's URL, then the référentiels of the folder. Run again it changes
 * nothing.
 */
export const prepareDatabase = async (configuration: Configuration): Promise<void> => {
  const { database } = configuration;
  if (!database) throw new Error('DATABASE_URL est obligatoire hors de la version embarquée (npm start)');
  await migrateSystem(database.adminUrl, appPasswordIn(database));
  await publish(configuration, database);
};
