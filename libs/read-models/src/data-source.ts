import { APP_ROLE } from '@libs/event-store';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { AccountEntity } from './account/entity.js';
import { CommitteeEntity } from './committee/entity.js';
import { CycleHistoryEntity } from './cycle-history/entity.js';
import { CycleOverviewEntity } from './cycle-overview/entity.js';
import { DecisionEntity } from './decision/entity.js';
import { DeclarationEntity } from './declaration/entity.js';
import { CreateViews1763769600000 } from './migrations/1763769600000-create-views.js';
import { NameRowsInHistory1795305600000 } from './migrations/1795305600000-name-rows-in-history.js';
import { SplitCycleOverview1795305700000 } from './migrations/1795305700000-split-cycle-overview.js';
import { RecordRebuilds1795309200000 } from './migrations/1795309200000-record-rebuilds.js';
import { ReferentialRevisionEntity } from './referential-revision/entity.js';
import { ReviewQueueEntity } from './review-queue/entity.js';

export const readModelEntities = [
  AccountEntity,
  CommitteeEntity,
  CycleHistoryEntity,
  CycleOverviewEntity,
  DecisionEntity,
  DeclarationEntity,
  ReferentialRevisionEntity,
  ReviewQueueEntity,
];

export const readModelMigrations = [
  CreateViews1763769600000,
  NameRowsInHistory1795305600000,
  SplitCycleOverview1795305700000,
  RecordRebuilds1795309200000,
];

/** The views as TypeORM sees them, not yet connected; `role` is taken on by every connection. */
export const readModelDataSource = (url: string, options: { readonly role?: string; readonly max?: number } = {}) =>
  new DataSource({
    type: 'postgres',
    url,
    entities: readModelEntities,
    migrations: readModelMigrations,
    migrationsTableName: 'read_model_migration',
    migrationsTransactionMode: 'all',
    extra: { max: options.max ?? 10, ...(options.role && { options: `-c role=${options.role}` }) },
  });

/** The role that owns the views must be able to make tables: a rebuild fills new ones and swaps them in. */
const prepareOwner = async (adminUrl: string, owner: string): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const role = pg.escapeIdentifier(owner);
    const { rows } = await client.query<{ allowed: boolean }>(
      `SELECT pg_has_role(current_user, $1, 'set') AS allowed`,
      [owner],
    );
    if (!rows[0]?.allowed) await client.query(`GRANT ${role} TO current_user`);
    await client.query(`GRANT USAGE, CREATE ON SCHEMA public TO ${role}`);
  } finally {
    await client.end();
  }
};

/**
 * Brings the tables of the views up to date and returns the names of the migrations it ran. `adminUrl` is of a role that
 * may grant; the tables belong to `owner`, the application's role, which `migrateEventStore` makes.
 */
export const migrateReadModels = async (
  adminUrl: string,
  { owner = APP_ROLE }: { owner?: string } = {},
): Promise<string[]> => {
  await prepareOwner(adminUrl, owner);
  const source = await readModelDataSource(adminUrl, { role: owner, max: 2 }).initialize();
  try {
    return (await source.runMigrations()).map(({ name }) => name);
  } finally {
    await source.destroy();
  }
};
