import { describe, expect, test } from '@jest/globals';
import { day } from '@libs/kernel';
import { firstPeriod, followingPeriod } from './period.js';

const rule = {
  years: 6,
  renewalYears: 6,
  transition: { fact: 'in-practice', referenceDay: day('2023-01-01'), first: day('2023-01-01'), years: 9 },
};

describe('a certification period', () => {
  test('lasts six years from the registration, both ends included', () => {
    const period = firstPeriod(rule, day('2024-09-15'), { 'in-practice': false });
    expect(period).toEqual({ first: '2024-09-15', last: '2030-09-14', years: 6 });
  });

  test('of those in practice on the reference day starts on that day, however old the registration, and lasts nine', () => {
    const period = firstPeriod(rule, day('1995-10-02'), { 'in-practice': true });
    expect(period).toEqual({ first: '2023-01-01', last: '2031-12-31', years: 9 });
  });

  test('of a référentiel without a transition starts with the registration', () => {
    const period = firstPeriod({ ...rule, transition: null }, day('2022-05-01'), { 'in-practice': true });
    expect(period).toEqual({ first: '2022-05-01', last: '2028-04-30', years: 6 });
  });

  test('follows the one before on the day after its legal end, and a leap day ends on the 27th', () => {
    expect(followingPeriod(rule, day('2031-12-31'))).toEqual({ first: '2032-01-01', last: '2037-12-31', years: 6 });
    expect(firstPeriod(rule, day('2024-02-29'), {}).last).toBe('2030-02-27');
  });
});
