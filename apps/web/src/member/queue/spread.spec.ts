import { describe, expect, test } from '@jest/globals';
import type { Reader } from '../queries.js';
import { loadsOf, moved, offers } from './spread.js';

const reader = (member: string, reading: number, about: Partial<Reader> = {}): Reader => ({
  member,
  name: member,
  function: 'member',
  reading,
  overdue: 0,
  barred: null,
  ...about,
});
const readers = [
  reader('busy', 5),
  reader('free', 1),
  reader('vice', 0, { function: 'vice-chair' }),
  reader('chair', 0, { function: 'chair', barred: 'yourself' }),
];

describe('cases spread over the readers', () => {
  test('are offered to the least loaded first, to who presides last, and to nobody by himself', () => {
    expect(offers(readers, loadsOf(readers), null)).toEqual(['free', 'busy', 'vice']);
  });

  test('are not offered to who has them', () => {
    expect(offers(readers, loadsOf(readers), 'free')).toEqual(['busy', 'vice']);
  });

  test('count at once, so that the next goes to another', () => {
    const loads = moved(moved(loadsOf(readers), 'busy', 'free'), null, 'free');
    expect([...loads]).toEqual([
      ['busy', 4],
      ['free', 3],
      ['vice', 0],
      ['chair', 0],
    ]);
  });
});
