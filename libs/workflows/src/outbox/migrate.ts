import { CHECKPOINT_TABLE, REBUILD_TABLE } from '@libs/application';
import { APP_ROLE } from '@libs/event-store';
import pg from 'pg';
import { CASE_LOAD_TABLE } from '../case/case-load.js';
import { migrateQueues } from '../queue/backend.js';
import { OUTBOX_TABLE } from './outbox.js';

/**
 * Makes what the workflows need on PostgreSQL: their tables, and the schema of the queues (also where the queues are on
 * Redis, since the switch can be turned back). `adminUrl` is of a role that may make schemas and grant; the tables belong
 * to `owner`, the application's role, which may rebuild them. Run again it changes nothing.
 */
export const migrateWorkflows = async (adminUrl: string, owner = APP_ROLE): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await makeTables(client, owner);
  } finally {
    await client.end();
  }
  await migrateQueues(adminUrl, owner);
};

const makeTables = async (client: pg.Client, owner: string): Promise<void> => {
  const role = pg.escapeIdentifier(owner);
  const { rows } = await client.query<{ allowed: boolean }>("SELECT pg_has_role(current_user, $1, 'set') AS allowed", [
    owner,
  ]);
  if (!rows[0]?.allowed) await client.query(`GRANT ${role} TO current_user`);
  await client.query(`GRANT USAGE, CREATE ON SCHEMA public TO ${role}`);
  await client.query(`SET ROLE ${role}`);
  await client.query(`${CHECKPOINT_TABLE}; ${REBUILD_TABLE}; ${OUTBOX_TABLE}; ${CASE_LOAD_TABLE}`);
  await client.query('RESET ROLE');
};
