import { describe, expect, test } from '@jest/globals';
import { type CalendarDay, addDays, dayFromNumber, wholeYearsInclusive } from '@libs/kernel';
import fc from 'fast-check';
import { numberOf, wholeYears } from './calendar.js';

const days = fc.integer({ min: 0, max: 40_000 }).map(dayFromNumber);

describe('days as integers', () => {
  test('compare like the days', () => {
    fc.assert(fc.property(days, days, (a, b) => a < b === numberOf(a) < numberOf(b)));
  });

  test('count whole years exactly as the calendar of the kernel does', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 4000 }), (first, length) => {
        const last = addDays(first, length);
        expect(wholeYears(numberOf(first), numberOf(last))).toBe(wholeYearsInclusive(first, last));
      }),
    );
  });

  test.each([
    ['2026-01-01', '2028-12-31', 3],
    ['2026-01-01', '2028-12-30', 2],
    ['2024-02-29', '2026-02-27', 2],
    ['2024-02-29', '2026-02-26', 1],
    ['2026-01-02', '2026-01-01', 0],
  ])('from %s to %s there are %i whole years', (first, last, years) => {
    expect(wholeYears(numberOf(first as CalendarDay), numberOf(last as CalendarDay))).toBe(years);
  });
});
