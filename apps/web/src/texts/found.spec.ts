import { describe, expect, test } from '@jest/globals';
import { found, highlighted } from './found.js';

describe('a search by a few words', () => {
  test.each(['congr', 'CONGRES nat', 'nationaux congres', 'd’un ngr'.slice(0, 4), ''])('finds by %j', (typed) => {
    expect(found('Participation à d’un des congrès nationaux', typed)).toBe(true);
  });

  test('finds nothing by a word that is not there', () => {
    expect(found('Participation à des congrès nationaux', 'congrès registre')).toBe(false);
  });
});

describe('what was found', () => {
  test('is marked where the words typed begin those of the text, accents and capitals aside', () => {
    expect(highlighted('Participation à des congrès', 'CONGRES par')).toEqual([
      { text: 'Par', isFound: true },
      { text: 'ticipation à des ', isFound: false },
      { text: 'congrès', isFound: true },
    ]);
  });

  test('is nothing where nothing was typed', () => {
    expect(highlighted('Registre', ' ')).toEqual([{ text: 'Registre', isFound: false }]);
  });
});
