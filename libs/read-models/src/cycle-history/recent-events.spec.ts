import { describe, expect, test } from '@jest/globals';
import type { EventLog } from '@libs/event-store';
import { recentEvents } from './recent-events.js';

const reading = () => {
  const log = {} as EventLog;
  let reads = 0;
  const read = () => Promise.resolve([...Array(++reads).keys()] as never[]);
  return { ask: (cycle: string, last: number) => recentEvents(log, cycle, last, read), reads: () => reads };
};

describe('the events of a cycle that is replayed step by step', () => {
  test('are read once, and again when its history has gone on', async () => {
    const { ask, reads } = reading();
    const first = await ask('a', 5);
    expect(await ask('a', 5)).toBe(first);
    expect(reads()).toBe(1);
    await ask('a', 6);
    expect(reads()).toBe(2);
  });

  test('are kept for a few cycles, and not when they could not be read', async () => {
    const { ask, reads } = reading();
    for (const cycle of 'abcdefghi') await ask(cycle, 1);
    await ask('i', 1);
    expect(reads()).toBe(9);
    await ask('a', 1);
    expect(reads()).toBe(10);
    const log = {} as EventLog;
    const failing = () => recentEvents(log, 'a', 1, () => Promise.reject(new Error('away')));
    await expect(failing()).rejects.toThrow('away');
    await expect(recentEvents(log, 'a', 1, () => Promise.resolve([]))).resolves.toEqual([]);
  });
});
