import { describe, expect, test } from '@jest/globals';
import { CalendarDay, addDays, addYears, day, dayInParis, daysInclusive, wholeYearsInclusive } from './calendar-day.js';

describe('a calendar day', () => {
  test('refuses a date that the calendar does not have', () => {
    expect(CalendarDay.safeParse('2025-02-29').success).toBe(false);
    expect(CalendarDay.safeParse('2025-13-01').success).toBe(false);
    expect(CalendarDay.safeParse('01/02/2025').success).toBe(false);
    expect(CalendarDay.safeParse('2024-02-29').success).toBe(true);
    expect(CalendarDay.safeParse('2000-02-29').success).toBe(true);
    expect(CalendarDay.safeParse('1900-02-29').success).toBe(false);
    expect(CalendarDay.safeParse('2025-04-31').success).toBe(false);
    expect(CalendarDay.safeParse('2025-04-00').success).toBe(false);
    expect(CalendarDay.safeParse('2000-02-29').success).toBe(true);
    expect(CalendarDay.safeParse('1900-02-29').success).toBe(false);
    expect(CalendarDay.safeParse('2025-04-31').success).toBe(false);
    expect(CalendarDay.safeParse('2025-00-10').success).toBe(false);
    expect(CalendarDay.safeParse('2025-01-00').success).toBe(false);
  });

  test('counts both ends: 2026-01-01 to 2028-12-31 is three years, one day less is two', () => {
    expect(wholeYearsInclusive(day('2026-01-01'), day('2028-12-31'))).toBe(3);
    expect(wholeYearsInclusive(day('2026-01-01'), day('2028-12-30'))).toBe(2);
    expect(wholeYearsInclusive(day('2026-01-01'), day('2025-12-31'))).toBe(0);
    expect(daysInclusive(day('2026-01-01'), day('2026-01-01'))).toBe(1);
  });

  test('29 February has its anniversary on 28 February (X-08), so six years end on the 27th', () => {
    expect(addDays(addYears(day('2024-02-29'), 6), -1)).toBe('2030-02-27');
    expect(addYears(day('2024-02-29'), 4)).toBe('2028-02-29');
  });

  test('is the day in Paris, on either side of midnight and of the change to summer time', () => {
    expect(dayInParis('2025-12-31T22:59:59Z')).toBe('2025-12-31');
    expect(dayInParis('2025-12-31T23:00:00Z')).toBe('2026-01-01');
    expect(dayInParis('2026-03-29T21:59:59Z')).toBe('2026-03-29');
    expect(dayInParis('2026-03-29T22:00:00Z')).toBe('2026-03-30');
  });
});
