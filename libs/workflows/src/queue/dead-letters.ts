import type { Job as BullJob } from 'bullmq';
import type { BullQueue } from './backend.js';
import { deadLetter } from './bull-jobs.js';
import type { DeadLetter, DeadLetterPage } from './queues.js';

const CHUNK = 200;

type Place = NonNullable<DeadLetterPage['after']>;

const compare = (a: Place, b: Place): number => {
  if (a.failedAt !== b.failedAt) return a.failedAt < b.failedAt ? 1 : -1;
  return a.id < b.id ? 1 : a.id > b.id ? -1 : 0;
};

/** In the order in which they are shown, whatever the order of their queues. */
export const newestFirst = (letters: readonly DeadLetter[]): DeadLetter[] => letters.toSorted(compare);

/**
 * The newest dead letters of one queue after a place, at least `limit` where there are as many. Of those that failed in
 * the same millisecond, which a backend has in an order of its own, none is left out.
 */
export const deadLettersOf = async (
  queue: Pick<BullQueue, 'getFailed'>,
  limit: number,
  after?: Place,
): Promise<DeadLetter[]> => {
  const found: DeadLetter[] = [];
  for (let from = 0; ; from += CHUNK) {
    const chunk = (await queue.getFailed(from, from + CHUNK - 1)).map((job) => deadLetter(job as BullJob));
    for (const letter of chunk) {
      if (found.length >= limit && letter.failedAt !== found.at(-1)?.failedAt) return found;
      if (!after || compare(after, letter) < 0) found.push(letter);
    }
    if (chunk.length < CHUNK) return found;
  }
};
