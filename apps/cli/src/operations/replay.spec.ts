import { describe, expect, test } from '@jest/globals';
import { day } from '@libs/kernel';
import { lines } from './progress.js';
import { judgedOn, knownAtOf } from './replay.js';

describe('the moment of a replay', () => {
  test('is a position of the log, an instant, or the end of a day in Paris', () => {
    expect(knownAtOf('1234')).toEqual({ position: 1234 });
    expect(knownAtOf('2026-11-22T10:00:00+01:00')).toEqual({ instant: '2026-11-22T09:00:00.000Z' });
    expect(knownAtOf('2026-11-22')).toEqual({ instant: '2026-11-22T22:59:59.999Z' });
    expect(knownAtOf('2026-07-14')).toEqual({ instant: '2026-07-14T21:59:59.999Z' });
  });

  test('is refused when it is none of these', () => {
    expect(() => knownAtOf('hier')).toThrow('attendu une position du journal');
    expect(() => knownAtOf('2026-02-30')).toThrow('attendu une position');
  });

  test('is judged on the day asked for, else on its own day, else today', () => {
    const today = day('2026-11-22');
    expect(judgedOn('2031-01-01', '2026-01-01', today)).toBe('2031-01-01');
    expect(judgedOn(undefined, '2026-01-01T10:00:00Z', today)).toBe('2026-01-01');
    expect(judgedOn(undefined, '2026-01-01T23:30:00Z', today)).toBe('2026-01-02');
    expect(judgedOn(undefined, '2026-01-01', today)).toBe('2026-01-01');
    expect(judgedOn(undefined, '1234', today)).toBe(today);
    expect(() => judgedOn('demain', undefined, today)).toThrow('AAAA-MM-JJ');
  });
});

test('progress without a terminal is one line for every tenth of the way', () => {
  const told: string[] = [];
  const { at } = lines((line) => told.push(line));
  for (let position = 0; position <= 1000; position += 5) at(position, 1000);
  expect(told).toHaveLength(10);
  expect(told[0]).toBe('10 % (100 / 1000 événements)');
  expect(told[9]).toBe('100 % (1000 / 1000 événements)');
});
