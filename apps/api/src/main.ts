import 'reflect-metadata';
import { identityOptionsOf, openSystem, publishReferentials, runProcess } from '@libs/system';
import { CommandBus } from '@nestjs/cqrs';
import { createApi } from './create-api.js';

/** The API as a process of its own: the database has been migrated, a worker runs beside it. */
await runProcess(async (configuration, logger) => {
  const system = await openSystem(configuration, logger);
  const api = await createApi({ ...system, identity: identityOptionsOf(system) });
  const bus = api.get(CommandBus, { strict: false });
  await publishReferentials(bus, configuration.referentialsDir, system.clock().toISOString());
  await api.listen({ host: configuration.http.host, port: configuration.http.port });
  return {
    stop: async () => {
      await api.close();
      await system.close();
    },
  };
});
