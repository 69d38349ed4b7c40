import { expect, test } from '@jest/globals';
import { isWithin, proposedDueOn } from './due.js';

const window = { earliest: '2026-11-29', latest: '2027-01-21' };

test('an answer is proposed for two weeks after the first day, and never after the last', () => {
  expect(proposedDueOn(window)).toBe('2026-12-13');
  expect(proposedDueOn({ ...window, latest: '2026-12-02' })).toBe('2026-12-02');
});

test('an answer may be due on the first day, on the last and between, and not on no day', () => {
  expect(['2026-11-29', '2027-01-21', '2026-12-24'].every((day) => isWithin(day, window))).toBe(true);
  expect(['', '2026-11-28', '2027-01-22'].some((day) => isWithin(day, window))).toBe(false);
});
