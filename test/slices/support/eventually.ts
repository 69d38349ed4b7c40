import { setTimeout as wait } from 'node:timers/promises';

const POLL_MS = 40;

/** Asks until the answer is neither `undefined` nor `false`, and gives it; throws when that takes too long. */
export const eventually = async <T>(
  ask: () => Promise<T | undefined | false>,
  timeoutMs = 10_000,
): Promise<T extends boolean ? void : T> => {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer as T extends boolean ? void : T;
    if (performance.now() > deadline) throw new Error(`Still not so after ${timeoutMs} ms: ${ask.toString()}`);
    await wait(POLL_MS);
  }
};
