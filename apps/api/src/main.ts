import 'reflect-metadata';
import { identityOptionsOf, openSystem, runProcess } from '@libs/system';
import { createApi, listen } from './create-api.js';

/** The API as a process of its own; projections, reactions and jobs run in the worker. */
await runProcess(async (configuration, logger) => {
  const system = await openSystem(configuration, logger);
  const api = await createApi({ ...system, identity: identityOptionsOf(system) });
  await listen(api, configuration.http);
  return {
    stop: async () => {
      await api.close();
      await system.close();
    },
  };
});
