import { createApi, listen } from '../../api/src/create-api.js';
import type { ApiParts } from '../../api/src/parts.js';
import { startWorker } from '../../worker/src/start-worker.js';
import type { Configuration } from '@libs/configuration';
import { waitForPosition } from '@libs/application';
import { type System, identityOptionsOf, migrateSystem, openSystem, publishReferentials } from '@libs/system';
import { CommandBus } from '@nestjs/cqrs';
import type { Logger } from 'pino';
import { type OwnDatabase, startDatabase } from './database.js';
import { lacksCouncil } from './demo/lacks-council.js';

/** The whole system in this process, until it is stopped. */
export interface Running {
  stop(): Promise<void>;
}

/** Whom to tell how far the start is, and the signal that ends it half-way. */
export interface Starting {
  readonly say: (text: string) => void;
  readonly end: AbortSignal;
}

/** What is open, closed in the reverse order; one that cannot be closed does not keep the others open. */
class Opened {
  private readonly closers: (() => Promise<unknown>)[] = [];

  constructor(private readonly logger: Logger) {}

  add(close: () => Promise<unknown>): void {
    this.closers.unshift(close);
  }

  async close(): Promise<void> {
    for (const close of this.closers.splice(0))
      await close().catch((error: unknown) => this.logger.error({ err: error }, 'could not be closed'));
  }
}

const withDatabase = async (configuration: Configuration, opened: Opened): Promise<Configuration> => {
  if (configuration.database) {
    await migrateSystem(configuration.database.adminUrl);
    return configuration;
  }
  const own: OwnDatabase = await startDatabase(configuration.dataDir);
  opened.add(() => own.stop());
  await migrateSystem(own.adminUrl, own.appPassword);
  return { ...configuration, database: { url: own.url, adminUrl: own.adminUrl } };
};

/** The API, answering; it says that it is not ready until `prepared`. */
const serve = async (system: System, prepared: () => boolean, opened: Opened): Promise<CommandBus> => {
  const parts: ApiParts = { ...system, identity: identityOptionsOf(system), prepared };
  const api = await createApi(parts);
  opened.add(() => api.close());
  await listen(api, system.configuration.http);
  return api.get(CommandBus, { strict: false });
};

const VIEWS_MS = 60_000;

/** Publishes the référentiels, and makes the demonstration council where there is nobody yet. */
const prepare = async (system: System, bus: CommandBus, { say, end }: Starting): Promise<void> => {
  const { configuration, log, clock } = system;
  await publishReferentials(bus, configuration.referentialsDir, clock().toISOString());
  if (configuration.identity.kind !== 'demo' || !(await lacksCouncil(log))) return;
  say('Installation du conseil de démonstration…');
  const { seedCouncil } = await import('./demo/seed.js');
  await seedCouncil(system, bus, end);
};

/**
 * Starts the whole system: PostgreSQL unless the configuration names one, the schema, the API, the référentiels of the
 * folder, the demonstration council when there is nobody yet, and then the worker, which finds the council as it is.
 * Throws with everything closed again.
 */
export const run = async (asked: Configuration, logger: Logger, starting: Starting): Promise<Running> => {
  const opened = new Opened(logger);
  try {
    const configuration = await withDatabase(asked, opened);
    starting.end.throwIfAborted();
    const system = await openSystem(configuration, logger);
    opened.add(() => system.close());
    let prepared = false;
    const bus = await serve(system, () => prepared, opened);
    starting.say(`Délibéré répond à l’adresse ${configuration.http.publicUrl}`);
    await prepare(system, bus, starting);
    const worker = await startWorker(configuration, { ...system, commandBus: bus });
    opened.add(() => worker.stop());
    await waitForPosition(system.pool, worker.followers, await system.log.store.head(), VIEWS_MS);
    prepared = true;
    return { stop: () => opened.close() };
  } catch (error) {
    await opened.close();
    throw error;
  }
};
