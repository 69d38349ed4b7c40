import { type Configuration, ConfigurationError, readConfiguration } from '@libs/configuration';
import { once } from 'node:events';
import { type Logger, pino } from 'pino';

export interface RunningProcess {
  stop(): Promise<void>;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const LONGEST_STOP_MS = 25_000;

/** A fault that a person mends without looking at the code: its message is enough. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

const isForOperators = (error: unknown): error is Error =>
  error instanceof ConfigurationError ||
  error instanceof CannotStart ||
  (error instanceof Error && ['ReferentialsRefused', 'EvictingRedis'].includes(error.name));

const portFaults: Readonly<Record<string, string>> = {
  EADDRINUSE: 'est déjà utilisé par un autre programme',
  EACCES: 'est réservé au compte root',
};

const tell = (error: unknown): string => {
  if (isForOperators(error)) return error.message;
  const { code, port, syscall } = Object(error) as { code?: string; port?: number; syscall?: string };
  const fault = syscall === 'listen' && portFaults[code ?? ''];
  if (fault) return `Le port ${port} ${fault}. Choisissez-en un autre avec la variable PORT.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

const exitWith = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

const stopInTime = async (running: RunningProcess): Promise<void> => {
  const late = setTimeout(() => exitWith('L’arrêt dure trop longtemps : interrompu.'), LONGEST_STOP_MS);
  late.unref();
  await running.stop();
};

/**
 * Runs one process: reads its configuration, starts it, and stops it once when it is asked to end, even while it starts:
 * `start` may then throw the reason of its signal, with everything closed. Exits 1, having told why, when it cannot
 * start or stop.
 */
export const runProcess = async (
  start: (configuration: Configuration, logger: Logger, end: AbortSignal) => Promise<RunningProcess>,
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> => {
  const end = new AbortController();
  for (const signal of SIGNALS) process.on(signal, () => end.abort());
  try {
    const configuration = readConfiguration(env);
    const logger = pino({ level: configuration.logLevel });
    const running = await start(configuration, logger, end.signal);
    if (!end.signal.aborted) await once(end.signal, 'abort');
    await stopInTime(running);
  } catch (error) {
    if (error !== end.signal.reason) exitWith(tell(error));
  }
  process.exit(0);
};
