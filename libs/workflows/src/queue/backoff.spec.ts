import { describe, expect, test } from '@jest/globals';
import { backoffMs } from './backoff.js';

describe('the wait before another attempt', () => {
  test('doubles with every failure', () => {
    expect([1, 2, 3, 4].map((attempt) => backoffMs(attempt, 0.999999))).toEqual([1000, 2000, 4000, 8000]);
  });

  test('is at least half of the longest, so that two jobs that failed together rarely meet again', () => {
    expect(backoffMs(3, 0)).toBe(2000);
    expect(backoffMs(3, 0.5)).toBe(3000);
  });

  test('never exceeds a quarter of an hour, however often it failed', () => {
    expect(backoffMs(60, 0.999999)).toBe(900_000);
    expect(backoffMs(5000, 0.999999)).toBe(900_000);
  });
});
