import { describe, expect, test } from '@jest/globals';
import { addDays, day } from '@libs/kernel';
import { interruptedDays, interruptionExceeds } from './interruption.js';

const cycle = { first: day('2023-01-01'), last: day('2031-12-31') };
const interruption = (from: string, resumedOn: string | null) => ({
  from: day(from),
  resumedOn: resumedOn === null ? null : day(resumedOn),
});
const lasting = (from: string, days: number) => interruption(from, addDays(day(from), days));

describe('interruptions of practice', () => {
  test('of exactly three years do not end the period, one more day does', () => {
    expect(interruptionExceeds([interruption('2025-01-01', '2028-01-01')], cycle, 3)).toBeNull();
    expect(interruptionExceeds([interruption('2025-01-01', '2028-01-02')], cycle, 3)).toBe('2028-01-01');
  });

  test('add up: 400, 500 and 200 days exceed three years on a day of the third', () => {
    const three = [lasting('2024-01-01', 400), lasting('2026-01-01', 500), lasting('2029-01-01', 200)];
    expect(interruptedDays(three, cycle)).toBe(1100);
    expect(interruptionExceeds(three, cycle, 3)).toBe('2029-07-16');
    expect(interruptionExceeds([lasting('2024-01-01', 400), lasting('2026-01-01', 500)], cycle, 3)).toBeNull();
  });

  test('that overlap count once, in whatever order they were learnt', () => {
    const two = [interruption('2025-06-01', '2026-01-01'), interruption('2025-01-01', '2025-07-01')];
    expect(interruptedDays(two, cycle)).toBe(365);
  });

  test('count only inside the period, and go on while practice has not resumed', () => {
    expect(interruptedDays([interruption('2020-01-01', '2023-01-11')], cycle)).toBe(10);
    expect(interruptedDays([interruption('2031-12-30', null)], cycle)).toBe(2);
    expect(interruptionExceeds([interruption('2026-01-01', null)], cycle, 3)).toBe('2029-01-01');
  });
});
