import { describe, expect, test } from '@jest/globals';
import { deadLettersOf, newestFirst } from './dead-letters.js';

/** A queue whose letters failed in these milliseconds, listed as a backend does: the newest first, ties in any order. */
const queueOf = (failed: readonly (readonly [string, number])[]) => ({
  getFailed: (from = 0, to = -1) =>
    Promise.resolve(
      failed
        .toSorted(([, a], [, b]) => b - a)
        .slice(from, to + 1)
        .map(([id, finishedOn]) => ({
          queueName: 'q',
          name: 'n',
          id,
          data: { about: {} },
          finishedOn,
          attemptsMade: 1,
        })),
    ) as never,
});

const pagesOf = async (queue: ReturnType<typeof queueOf>, limit: number): Promise<string[][]> => {
  const pages: string[][] = [];
  for (let after: { failedAt: string; id: string } | undefined; ;) {
    const page = newestFirst(await deadLettersOf(queue, limit, after)).slice(0, limit);
    if (page.length === 0) return pages;
    pages.push(page.map(({ id }) => id));
    after = page.at(-1);
  }
};

describe('the dead letters of a queue', () => {
  test('come page by page, each once, also those that failed in the same millisecond', async () => {
    const queue = queueOf([
      ['a', 5],
      ['d', 7],
      ['b', 7],
      ['c', 7],
      ['e', 9],
    ]);
    expect(await pagesOf(queue, 2)).toEqual([['e', 'd'], ['c', 'b'], ['a']]);
  });

  test('are all found where there are more than a backend is asked for at once', async () => {
    const queue = queueOf(Array.from({ length: 450 }, (_, n) => [`job-${n}`, n] as const));
    const pages = await pagesOf(queue, 100);
    expect(pages.map(({ length }) => length)).toEqual([100, 100, 100, 100, 50]);
    expect(new Set(pages.flat()).size).toBe(450);
  });
});
