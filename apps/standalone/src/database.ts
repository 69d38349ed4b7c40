import { APP_ROLE } from '@libs/event-store';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@libs/embedded-postgres';
import { CannotStart } from '@libs/system';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const DATABASE = 'delibere';

/** The embedded database, as the rest of the system knows databases: one URL to migrate with, one to work with. */
export interface OwnDatabase {
  readonly adminUrl: string;
  readonly url: string;
  readonly appPassword: string;
  stop(): Promise<void>;
}

/** The application's password, made once and kept where only its user can read it. */
const keptPassword = (dataDir: string): string => {
  const file = join(dataDir, 'app-password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
};

const createDatabase = async (server: EmbeddedPostgres): Promise<void> => {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE} ENCODING 'UTF8' TEMPLATE template0`);
  } finally {
    await client.end();
  }
};

const startServer = async (dataDir: string): Promise<EmbeddedPostgres> => {
  try {
    mkdirSync(dataDir, { recursive: true });
    return await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const told = code === undefined ? message : `Le dossier ${dataDir} (DATA_DIR) ne peut pas servir : ${message}`;
    throw new CannotStart(told, { cause });
  }
};

/** Starts PostgreSQL in the data folder; it ends with `stop`, or with this process. */
export const startDatabase = async (dataDir: string): Promise<OwnDatabase> => {
  const server = await startServer(dataDir);
  try {
    await createDatabase(server);
    const appPassword = keptPassword(dataDir);
    return {
      adminUrl: server.url(DATABASE),
      url: server.url(DATABASE, { user: APP_ROLE, password: appPassword }),
      appPassword,
      stop: () => server.stop(),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
};
