import { readConfiguration } from '@libs/configuration';
import { APP_ROLE } from '@libs/event-store';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A command cannot be carried out; the message is for whoever typed it. */
export class OperationRefused extends Error {
  override readonly name = 'OperationRefused';
}

/** The database of a running `npm start`, from what it keeps in its data folder; undefined when it never ran there. */
const embeddedUrl = (dataDir: string): string | undefined => {
  const [password, port] = [join(dataDir, 'app-password'), join(dataDir, 'postgres', 'port')];
  if (!existsSync(password) || !existsSync(port)) return undefined;
  const url = new URL('postgres://127.0.0.1/delibere');
  url.username = APP_ROLE;
  url.password = readFileSync(password, 'utf8').trim();
  url.port = readFileSync(port, 'utf8').trim();
  return url.href;
};

/** The database to work on, for the application's role: the one asked for, else that of the environment, else the embedded one. */
export const databaseUrl = (asked: string | undefined, env: NodeJS.ProcessEnv): string => {
  if (asked !== undefined) return asked;
  const { database, dataDir } = readConfiguration(env);
  const url = database?.url ?? embeddedUrl(dataDir);
  if (url === undefined)
    throw new OperationRefused(
      `Aucune base : DATABASE_URL n’est pas renseigné et « npm start » n’a encore rien créé dans ${dataDir}.`,
    );
  return url;
};
