import { describe, expect, test } from '@jest/globals';
import { type Entry, chainOf, indexAt, knownOn, pairOf, recordedOn } from './moments.js';

const at = (position: number, recordedAt: string) => ({ position, recordedAt });
const entries = [
  at(3, '2026-01-10T08:00:00.000Z'),
  at(7, '2026-01-10T22:59:59.000Z'),
  at(9, '2026-01-12T23:30:00.000Z'),
];

describe('a moment of a replay', () => {
  test('is that of the last event recorded up to a position', () => {
    expect([3, 6, 7, 100].map((position) => indexAt(entries, position))).toEqual([0, 0, 1, 2]);
    expect(indexAt(entries, 2)).toBeUndefined();
  });

  test('is, for a day, that of the last event recorded by its end in Paris', () => {
    expect(recordedOn(entries[2]!)).toBe('2026-01-13');
    expect(['2026-01-01', '2026-01-10', '2026-01-12', '2026-01-13'].map((day) => knownOn(entries, day))).toEqual([
      0, 1, 1, 2,
    ]);
  });
});

describe('two moments that are compared', () => {
  test('are an event and the one before it, as long as none is chosen', () => {
    expect(pairOf(4, undefined)).toEqual({ from: 3, to: 4 });
    expect(pairOf(0, undefined)).toEqual({ from: undefined, to: 0 });
  });

  test('are never in the wrong order, nor the same', () => {
    expect(pairOf(4, 1)).toEqual({ from: 1, to: 4 });
    expect(pairOf(4, 4)).toEqual({ from: 3, to: 4 });
    expect(pairOf(4, 9)).toEqual({ from: 3, to: 4 });
    expect(pairOf(0, 2)).toEqual({ from: undefined, to: 0 });
  });
});

describe('how an event hangs together with others', () => {
  const event = (id: string, causation: string | null, correlation: string) =>
    ({ id, causation, correlation }) as Entry;
  const all = [event('a', null, 'x'), event('b', null, 'x'), event('c', 'b', 'x'), event('d', null, 'y')];

  test('is told by what caused it, what it caused and what began with it, each once', () => {
    expect(chainOf(all, all[1]!)).toEqual({ cause: undefined, effects: [all[2]], together: [all[0]] });
    expect(chainOf(all, all[2]!)).toEqual({ cause: all[1], effects: [], together: [all[0]] });
    expect(chainOf(all, all[3]!)).toEqual({ cause: undefined, effects: [], together: [] });
  });
});
