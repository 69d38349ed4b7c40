import 'reflect-metadata';
import { ConfigurationError, readConfiguration } from '@libs/configuration';
import { pino } from 'pino';
import { councilFile, welcome } from './demo/welcome.js';
import { run } from './run.js';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const start = async (): Promise<void> => {
  const configuration = readConfiguration({ LOG_LEVEL: 'warn', ...process.env });
  const logger = pino({ level: configuration.logLevel });
  say('Délibéré démarre…');
  const running = await run(configuration, logger);
  say(welcome(running.url, configuration, councilFile));
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    say('Arrêt…');
    void running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'the stop was not clean');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
};

await start().catch((error: unknown) => {
  const known = error instanceof ConfigurationError || (error instanceof Error && error.name === 'ReferentialsRefused');
  process.stderr.write(
    `${known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
});
