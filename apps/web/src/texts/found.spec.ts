import { describe, expect, test } from '@jest/globals';
import { found } from './found.js';

describe('a search by a few words', () => {
  test.each(['congr', 'CONGRES nat', 'nationaux congres', 'd’un ngr'.slice(0, 4), ''])('finds by %j', (typed) => {
    expect(found('Participation à d’un des congrès nationaux', typed)).toBe(true);
  });

  test('finds nothing by a word that is not there', () => {
    expect(found('Participation à des congrès nationaux', 'congrès registre')).toBe(false);
  });
});
