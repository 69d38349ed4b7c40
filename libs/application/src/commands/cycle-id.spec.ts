import { describe, expect, test } from '@jest/globals';
import { cycleIdOf, nameBasedId } from './cycle-id.js';

describe('a name-based id', () => {
  test('is the one that RFC 9562 gives as its example of version 5', () => {
    expect(nameBasedId('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });

  test('tells the cycles of one account, and those of two specialties, apart', () => {
    const account = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
    const ids = [cycleIdOf(account, 'a', 1), cycleIdOf(account, 'a', 2), cycleIdOf(account, 'b', 1)];
    expect(new Set(ids).size).toBe(3);
  });
});
