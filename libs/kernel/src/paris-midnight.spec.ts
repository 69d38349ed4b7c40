import { describe, expect, test } from '@jest/globals';
import { day, dayInParis } from './calendar-day.js';
import { endOfDay, startOfDay } from './paris-midnight.js';

describe('midnight in Paris', () => {
  test('is at 23:00 UTC in winter and at 22:00 UTC in summer', () => {
    expect(startOfDay(day('2026-01-15'))).toBe('2026-01-14T23:00:00.000Z');
    expect(startOfDay(day('2026-07-15'))).toBe('2026-07-14T22:00:00.000Z');
  });

  test('is right on the days when the clock changes, and on those after', () => {
    const days = ['2026-03-29', '2026-03-30', '2026-10-25', '2026-10-26'].map(day);
    for (const one of days) {
      expect(dayInParis(startOfDay(one))).toBe(one);
      expect(dayInParis(new Date(Date.parse(startOfDay(one)) - 1).toISOString()) < one).toBe(true);
    }
    expect(endOfDay(day('2026-03-29'))).toBe('2026-03-29T22:00:00.000Z');
  });
});
