import { describe, expect, test } from '@jest/globals';
import { blockIn, chosenOf, dayIn, oneOf, positionIn, setIn, textIn } from './search.js';

describe('what an address says', () => {
  test('is taken where it makes sense', () => {
    expect([textIn('congrès'), textIn(2026), textIn('congrès', 3)]).toEqual(['congrès', '2026', 'con']);
    expect([blockIn('2'), positionIn(12), dayIn('2026-01-15')]).toEqual([2, 12, '2026-01-15']);
    expect([oneOf(['a', 'b'], 'b'), setIn(true), setIn('true')]).toEqual(['b', true, true]);
  });

  test('is as if it were not there where it does not', () => {
    expect([textIn(' '), textIn({}), oneOf(['a'], 'z'), setIn('no')]).toEqual(Array(4).fill(undefined));
    expect([blockIn(''), blockIn(-1), blockIn('deux'), blockIn(100)]).toEqual(Array(4).fill(undefined));
    expect([positionIn('12'), positionIn(1.5), positionIn(-1)]).toEqual(Array(3).fill(undefined));
    expect([dayIn('01/01/2026'), dayIn('2026-13-45'), dayIn('')]).toEqual(Array(3).fill(undefined));
  });

  test('leaves no trace of what is not chosen', () => {
    expect(chosenOf<{ bloc?: number; mots?: string }>({ bloc: 2, mots: undefined })).toStrictEqual({ bloc: 2 });
  });
});
