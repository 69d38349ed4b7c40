import { expect, test } from '@jest/globals';
import { shortTitle } from './short-title.js';

test('a title that is a whole paragraph is cut at a word, and the others are left', () => {
  expect(shortTitle('Participation à un congrès', 90)).toBe('Participation à un congrès');
  const long = `Actions de formation, à caractère scientifique, ${'dispensées par des organismes '.repeat(9)}`;
  const short = shortTitle(long, 90);
  expect(short).toMatch(/^Actions de formation, à caractère scientifique, .*\p{L}…$/u);
  expect(short.length).toBeLessThanOrEqual(91);
});
