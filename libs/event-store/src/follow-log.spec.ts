import { describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StoredEvent } from './event-store.js';
import { followLog } from './follow-log.js';

const stored = (position: number): StoredEvent => ({
  position,
  recordedAt: '2026-01-05T08:00:00.000Z',
  metadata: new Uint8Array(),
  data: new Uint8Array(),
});

const feed = (head = 0) => {
  const wakes = new Set<() => void>();
  const log = { head, reads: 0 };
  return {
    log,
    append: (count = 1) => {
      log.head += count;
      wakes.forEach((wake) => wake());
    },
    readAll: (after: number, limit: number) => {
      log.reads += 1;
      const count = Math.min(limit, log.head - after);
      return Promise.resolve(Array.from({ length: count }, (_, index) => stored(after + 1 + index)));
    },
    listen: (wake: () => void) => {
      wakes.add(wake);
      return () => wakes.delete(wake);
    },
  };
};

const following = (source: ReturnType<typeof feed>, options: { pageSize?: number; restMs?: number }) => {
  const stop = new AbortController();
  const pages: number[][] = [];
  const done = (async () => {
    for await (const page of followLog(source, 0, { signal: stop.signal, ...options }))
      pages.push(page.map(({ position }) => position));
  })();
  return { pages, end: () => (stop.abort(), done) };
};

describe('following a log', () => {
  test('reads once for what is there, and not again before there is more', async () => {
    const source = feed(3);
    const { pages, end } = following(source, {});
    await sleep(20);
    expect([pages, source.log.reads]).toEqual([[[1, 2, 3]], 1]);
    source.append();
    await sleep(20);
    await end();
    expect([pages, source.log.reads]).toEqual([[[1, 2, 3], [4]], 2]);
  });

  test('gives the first event after a pause at once, and those that come during the rest in one page', async () => {
    const source = feed();
    const { pages, end } = following(source, { restMs: 60 });
    await sleep(10);
    source.append();
    await sleep(10);
    expect(pages).toEqual([[1]]);
    source.append();
    source.append(2);
    await sleep(10);
    expect(pages).toEqual([[1]]);
    await sleep(80);
    await end();
    expect(pages).toEqual([[1], [2, 3, 4]]);
  });

  test('does not rest while it catches up', async () => {
    const source = feed(7);
    const { pages, end } = following(source, { pageSize: 2, restMs: 10_000 });
    await sleep(20);
    expect(pages).toEqual([[1, 2], [3, 4], [5, 6], [7]]);
    await end();
  });

  test('ends its rest when it is aborted', async () => {
    const source = feed(1);
    const { end } = following(source, { restMs: 60_000 });
    await sleep(10);
    await end();
    expect(source.log.reads).toBe(1);
  });
});
