import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

/** The password of the application's role: roles belong to the server, which every test file of a run shares. */
export const APP_PASSWORD = 'app-password-of-the-tests';

/** A database of one test file. */
export interface TestDatabase {
  /** For the superuser, who may create roles and migrate. */
  readonly url: string;
  /** The same database for another role. */
  urlFor(user: string, password: string): string;
  drop(): Promise<void>;
}

const serverUrl = (): string => {
  const url = process.env['TEST_POSTGRES_URL'];
  if (!url) throw new Error('no test PostgreSQL: is this test named *.int.spec.ts or *.e2e.spec.ts?');
  return url;
};

/** The URL of another database of the same server, or for another role. */
const urlOf = (database: string, user?: string, password?: string): string => {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  if (user !== undefined) url.username = user;
  if (password !== undefined) url.password = password;
  return url.href;
};

/** Runs `work` on one connection to `url`. */
export const withClient = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const databaseExists = async (client: Client, name: string): Promise<boolean> =>
  ((await client.query('select 1 from pg_database where datname = $1', [name])).rowCount ?? 0) > 0;

// One file of the run migrates the template, the others wait for it and copy it.
const templateFor = async (
  client: Client,
  name: string,
  migrate: (url: string) => Promise<unknown>,
): Promise<string> => {
  const template = `template_${name}`;
  await client.query("select pg_advisory_lock(hashtext('test-template'))");
  try {
    if (!(await databaseExists(client, template))) {
      await client.query(`drop database if exists ${template}_making`);
      await client.query(`create database ${template}_making`);
      await migrate(urlOf(`${template}_making`));
      await client.query(`alter database ${template}_making rename to ${template}`);
    }
    return template;
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('test-template'))");
  }
};

const PATIENCE = 100;
const PAUSE_MS = 20;

// A pool has ended a moment before its connections have: one that is forced out meanwhile complains where nobody listens.
const whenLeft = async (client: Client, name: string): Promise<void> => {
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    const { rowCount } = await client.query('select 1 from pg_stat_activity where datname = $1 limit 1', [name]);
    if (rowCount === 0) return;
    await wait(PAUSE_MS);
  }
};

/**
 * A new database, empty or as `migrate` (given the URL of a database) makes it: it runs once per `name` and run, and
 * every caller gets a copy. Drop it when done.
 */
export const freshDatabase = async (template?: {
  name: string;
  migrate: (url: string) => Promise<unknown>;
}): Promise<TestDatabase> => {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(serverUrl(), async (client) => {
    const key = template && createHash('sha256').update(template.name).digest('hex').slice(0, 12);
    const source = template && key ? await templateFor(client, key, template.migrate) : 'template1';
    await client.query(`create database ${name} template ${source}`);
  });
  return {
    url: urlOf(name),
    urlFor: (user, password) => urlOf(name, user, password),
    drop: () =>
      withClient(serverUrl(), async (client) => {
        await whenLeft(client, name);
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
};
