import { kindOf } from '@libs/kernel';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';

/** Something done from time to time, that any number of processes may do at the same time. */
export interface Chore {
  readonly name: string;
  readonly everyMs: number;
  readonly run: () => Promise<unknown>;
}

/** Does the chore at once and then again and again, until aborted; a failure is told and the next time awaited. */
export const keepDoing = async ({ name, everyMs, run }: Chore, logger: Logger, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    await run().catch((error: unknown) => logger.warn({ chore: name, error: kindOf(error) }, 'a chore failed'));
    await wait(everyMs, undefined, { signal }).catch(() => undefined);
  }
};
