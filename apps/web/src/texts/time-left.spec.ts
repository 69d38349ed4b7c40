import { describe, expect, test } from '@jest/globals';
import { timeLeft } from './time-left.js';

describe('the time left', () => {
  test('is told in years and months, with its days', () => {
    expect(timeLeft('2026-11-22', '2031-12-31')).toEqual({ years: 5, months: 1, days: 1866 });
  });

  test('is told in days alone when it is short, the last day included', () => {
    expect(timeLeft('2026-12-31', '2026-12-31')).toEqual({ years: 0, months: 0, days: 1 });
    expect(timeLeft('2027-01-01', '2026-12-31').days).toBe(0);
  });
});
