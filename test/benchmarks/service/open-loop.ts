import { setTimeout as sleep } from 'node:timers/promises';

export interface Arrivals {
  readonly perSecond: number;
  readonly seconds: number;
}

/**
 * Begins `work` at a steady rate, however long those before it take, and answers with the milliseconds that each took
 * from the moment it was due: who comes while the service is slow waits as a person would, and is counted.
 */
export const openLoop = async (
  { perSecond, seconds }: Arrivals,
  work: (n: number) => Promise<unknown>,
): Promise<number[]> => {
  const started = performance.now();
  const begun: Promise<number>[] = [];
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const due = started + (n * 1_000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await sleep(early);
    const done = work(n).then(() => performance.now() - due);
    // One that fails is told at the end, by Promise.all, and must not end the process before.
    done.catch(() => undefined);
    begun.push(done);
  }
  return Promise.all(begun);
};

/** The value that a share of the measures does not exceed (nearest rank). */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? NaN;
