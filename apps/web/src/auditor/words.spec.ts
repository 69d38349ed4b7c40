import { describe, expect, test } from '@jest/globals';
import { shortId, shortTitle, streamParts } from './words.js';

describe('the words of an audit', () => {
  test('cut a title that is a whole paragraph at a word, and leave the others', () => {
    expect(shortTitle('Participation à un congrès')).toBe('Participation à un congrès');
    const long = `Actions de formation, à caractère scientifique, ${'dispensées par des organismes '.repeat(9)}`;
    const short = shortTitle(long);
    expect(short).toMatch(/^Actions de formation, à caractère scientifique, .*\p{L}…$/u);
    expect(short.length).toBeLessThanOrEqual(91);
  });

  test('tell a stream by its kind and the beginning of its id', () => {
    expect(streamParts('case-12345678-90ab')).toEqual({ kind: 'case', id: '12345678-90ab' });
    expect(shortId('12345678-90ab')).toBe('12345678');
  });
});
