import { APP_ROLE, migrateEventStore } from '@libs/event-store';
import { identityGrantsSql, identitySchemaSql } from '@libs/identity';
import { migrateReadModels } from '@libs/read-models';
import { migrateWorkflows } from '@libs/workflows';
import pg from 'pg';
import { keptFormGrantsSql, keptFormSchemaSql } from './kept-forms.js';

/**
 * Brings the whole database up to date: the log, the views, the queues, the sessions, the forms. `adminUrl` is of a role that may
 * create roles and schemas; the application's role `delibere_app` may log in once it was given `appPassword`. Run again
 * it changes nothing.
 */
export const migrateSystem = async (adminUrl: string, appPassword?: string): Promise<void> => {
  await migrateEventStore(adminUrl, appPassword === undefined ? {} : { appPassword });
  await migrateReadModels(adminUrl);
  await migrateWorkflows(adminUrl, APP_ROLE);
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(identitySchemaSql);
    await client.query(identityGrantsSql(APP_ROLE));
    await client.query(keptFormSchemaSql);
    await client.query(keptFormGrantsSql(APP_ROLE));
  } finally {
    await client.end();
  }
};
