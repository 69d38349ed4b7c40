import { CHECKPOINT_TABLE } from '@libs/application';
import pg from 'pg';
import { CASE_LOAD_TABLE } from '../case/case-load.js';
import { migrateQueues } from '../queue/backend.js';
import { OUTBOX_TABLE } from './outbox.js';

/**
 * Makes what the workflows need on PostgreSQL: their tables, and the schema of the queues (also needed where the queues
 * are on Redis, since the switch can be turned back). `role` is given the use of it. Run again it changes nothing.
 */
export const migrateWorkflows = async (adminUrl: string, role?: string): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`${CHECKPOINT_TABLE}; ${OUTBOX_TABLE}; ${CASE_LOAD_TABLE}`);
    if (role !== undefined)
      await client.query(
        `GRANT SELECT, INSERT, UPDATE, DELETE ON workflow_job, workflow_case_load, follower_checkpoint
         TO ${pg.escapeIdentifier(role)}`,
      );
  } finally {
    await client.end();
  }
  await migrateQueues(adminUrl, role);
};
