import 'reflect-metadata';
import { ApplicationModule } from '@libs/application';
import { ConfigurationError, readConfiguration } from '@libs/configuration';
import { type System, kindOf, openSystem } from '@libs/system';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { type Logger, pino } from 'pino';
import { type RunningWorker, startWorker } from './start-worker.js';

const start = async (system: System, app: INestApplicationContext): Promise<RunningWorker> => {
  const { http, reader, workerHealthPort } = system.configuration;
  const health = workerHealthPort === undefined ? {} : { health: { host: http.host, port: workerHealthPort } };
  return startWorker({ reader, ...health }, { ...system, commandBus: app.get(CommandBus) });
};

/** Ends in order when asked to: no more events or jobs, those in hand finished, connections closed last. */
const stopOnSignal = (logger: Logger, stop: () => Promise<void>): void => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      logger.info({ signal }, 'the worker stops');
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          logger.error({ error: kindOf(error) }, 'the worker could not stop in order');
          process.exit(1);
        },
      );
    });
};

const main = async (): Promise<void> => {
  const configuration = readConfiguration(process.env);
  const logger = pino({ level: configuration.logLevel, base: { process: 'worker' } });
  const system = await openSystem(configuration, logger);
  const app = await NestFactory.createApplicationContext(ApplicationModule.over(system.log, system.decisions), {
    logger: ['error', 'warn'],
  });
  const worker = await start(system, app);
  stopOnSignal(logger, async () => {
    await worker.stop();
    await app.close();
    await system.close();
  });
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigurationError ? error.message : String(error)}\n`);
  process.exitCode = 1;
  setImmediate(() => process.exit());
});
