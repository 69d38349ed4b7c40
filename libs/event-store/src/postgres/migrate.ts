import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { APP_ROLE, type Migration, OWNER_ROLE, migrations } from './migrations.js';

const createRole = (role: string): string => `
do $$ begin
  create role ${role} nologin;
exception when duplicate_object or unique_violation then null;
end $$`;

// Roles belong to the server and not to one database: another database may be being migrated at this moment.
const retried = async (work: () => Promise<unknown>, attempts = 10): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (attempt === attempts || !/tuple concurrently updated/.test((error as Error).message)) throw error;
    }
  }
};

const createRoles = async (client: Client, appPassword?: string): Promise<void> => {
  await client.query(createRole(OWNER_ROLE));
  await client.query(createRole(APP_ROLE));
  const { rows } = await client.query<{ allowed: boolean }>("select pg_has_role(current_user, $1, 'set') as allowed", [
    OWNER_ROLE,
  ]);
  if (!rows[0]?.allowed) await retried(() => client.query(`grant ${OWNER_ROLE} to current_user`));
  if (appPassword !== undefined) {
    await retried(() => client.query(`alter role ${APP_ROLE} login password ${escapeLiteral(appPassword)}`));
  }
};

const prepareSchema = `
create schema if not exists log authorization ${OWNER_ROLE};
create table if not exists log.migrations (name text primary key, applied_at timestamptz not null default now());
alter table log.migrations owner to ${OWNER_ROLE};`;

const applyOne = async (client: Client, { name, sql }: Migration): Promise<void> => {
  await client.query(`set local role ${OWNER_ROLE}`);
  await client.query(sql);
  await client.query('insert into log.migrations (name) values ($1)', [name]);
  await client.query('reset role');
};

const applyMissing = async (client: Client): Promise<string[]> => {
  await client.query("select pg_advisory_xact_lock(hashtext('event-log-migrations'))");
  await client.query(prepareSchema);
  const { rows } = await client.query<{ name: string }>('select name from log.migrations');
  const missing = migrations.filter(({ name }) => !rows.some((row) => row.name === name));
  for (const migration of missing) await applyOne(client, migration);
  return missing.map(({ name }) => name);
};

/**
 * Brings the log's schema and roles up to date, in one transaction, and returns the names of the steps it took; run
 * again it takes none. `adminUrl` is of a role that may create roles and schemas; the application uses another one,
 * `delibere_app`, which may log in once it was given `appPassword`.
 */
export const migrateEventStore = async (
  adminUrl: string,
  { appPassword }: { appPassword?: string } = {},
): Promise<string[]> => {
  const client = new Client({ connectionString: adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await createRoles(client, appPassword);
    const { rows } = await client.query<{ name: string }>('select current_database() as name');
    await client.query(`grant connect on database ${escapeIdentifier(rows[0]?.name ?? '')} to ${APP_ROLE}`);
    await client.query('begin');
    const taken = await applyMissing(client);
    await client.query('commit');
    return taken;
  } finally {
    await client.end();
  }
};
