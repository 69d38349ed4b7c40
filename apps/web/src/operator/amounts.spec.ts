import { describe, expect, test } from '@jest/globals';
import { durationText, percentOf } from './amounts.js';

describe('a time', () => {
  test.each([
    [0, '0 s'],
    [12.4, '12 s'],
    [185, '3 min 05 s'],
    [7_800, '2 h 10'],
    [86_400, '1 jour'],
    [4.5 * 86_400, '4 jours'],
  ])('of %d seconds is said %j', (seconds, said) => {
    expect(durationText(seconds).replaceAll('\u00a0', ' ')).toBe(said);
  });
});

test('all percents are done only once everything is', () => {
  expect([percentOf(0, 0), percentOf(995, 1_000), percentOf(1_000, 1_000), percentOf(1_200, 1_000)]).toEqual([
    0, 99, 100, 100,
  ]);
});
