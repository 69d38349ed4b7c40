import 'reflect-metadata';
import { ApplicationModule } from '@libs/application';
import { openSystem, runProcess } from '@libs/system';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { startWorker } from './start-worker.js';

/** The worker as a process of its own: projections, reactions and jobs; no HTTP but health and metrics. */
await runProcess(async (configuration, logger) => {
  const system = await openSystem(configuration, logger);
  const context = await NestFactory.createApplicationContext(ApplicationModule.over(system.log, system.decisions), {
    logger: false,
  });
  const { workerHealthPort: port, http } = configuration;
  const worker = await startWorker(
    { ...configuration, ...(port && { health: { host: http.host, port } }) },
    { ...system, commandBus: context.get(CommandBus, { strict: false }) },
  );
  return {
    stop: async () => {
      await worker.stop();
      await context.close();
      await system.close();
    },
  };
});
