import { createApi } from '../../api/src/create-api.js';
import type { ApiParts } from '../../api/src/parts.js';
import { startWorker } from '../../worker/src/start-worker.js';
import type { Configuration } from '@libs/configuration';
import { type System, identityOptionsOf, migrateSystem, openSystem, publishReferentials } from '@libs/system';
import { CommandBus } from '@nestjs/cqrs';
import type { Logger } from 'pino';
import { type OwnDatabase, startDatabase } from './database.js';
import { seedCouncil } from './demo/seed.js';

/** The whole system in this process, until it is stopped. */
export interface Running {
  readonly url: string;
  stop(): Promise<void>;
}

const apiPartsOf = (system: System): ApiParts => ({ ...system, identity: identityOptionsOf(system) });

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

/**
 * Starts the whole system: PostgreSQL unless the configuration names one, the schema, the API, the worker, the
 * référentiels of the folder, and the demonstration council when the log is empty. Throws with everything closed again.
 */
export const run = async (asked: Configuration, logger: Logger): Promise<Running> => {
  const opened = new Opened(logger);
  try {
    const configuration = await withDatabase(asked, opened);
    const system = await openSystem(configuration, logger);
    opened.add(() => system.close());
    const empty = (await system.log.store.head()) === 0;
    const api = await createApi(apiPartsOf(system));
    opened.add(() => api.close());
    const bus = api.get(CommandBus, { strict: false });
    await publishReferentials(bus, configuration.referentialsDir, system.clock().toISOString());
    const worker = await startWorker(configuration, { ...system, commandBus: bus });
    opened.add(() => worker.stop());
    if (empty && configuration.identity.kind === 'demo') await seedCouncil(system, bus);
    await api.listen({ host: configuration.http.host, port: configuration.http.port });
    return { url: configuration.http.publicUrl, stop: () => opened.close() };
  } catch (error) {
    await opened.close();
    throw error;
  }
};
