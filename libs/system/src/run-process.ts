import { type Configuration, ConfigurationError, readConfiguration } from '@libs/configuration';
import { type Logger, pino } from 'pino';

export interface RunningProcess {
  stop(): Promise<void>;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Faults that a person mends without looking at the code: their message is enough. */
const isForOperators = (error: unknown): error is Error =>
  error instanceof ConfigurationError ||
  (error instanceof Error && ['ReferentialsRefused', 'EvictingRedis', 'LauncherRunning'].includes(error.name));

const tell = (error: unknown): string => {
  if (isForOperators(error)) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

/**
 * Runs one process: reads its configuration, starts it, and stops it once when it is asked to end. Exits 1, having told
 * why, when it cannot start.
 */
export const runProcess = async (
  start: (configuration: Configuration, logger: Logger) => Promise<RunningProcess>,
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> => {
  try {
    const configuration = readConfiguration(env);
    const logger = pino({ level: configuration.logLevel });
    const running = await start(configuration, logger);
    let stopping = false;
    const stop = (): void => {
      if (stopping) return;
      stopping = true;
      void running.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          logger.error({ err: error }, 'the stop was not clean');
          process.exit(1);
        },
      );
    };
    for (const signal of SIGNALS) process.on(signal, stop);
  } catch (error) {
    process.stderr.write(`${tell(error)}\n`);
    process.exit(1);
  }
};
