import { describe, expect, test } from '@jest/globals';
import { nextUnseen, seenCount } from './seen.js';

const pieces = ['a', 'b', 'c'].map((evidenceId) => ({ evidenceId }));

describe('the marks of pieces seen', () => {
  test('are counted among the pieces that are there', () => {
    expect(seenCount(pieces, { a: true, b: false, gone: true })).toBe(1);
    expect(seenCount([], { a: true })).toBe(0);
  });

  test('lead to the next that is not seen, beginning again from the first', () => {
    expect(nextUnseen(pieces, {}, 0)).toBe(1);
    expect(nextUnseen(pieces, { b: true }, 0)).toBe(2);
    expect(nextUnseen(pieces, { c: true }, 1)).toBe(0);
    expect(nextUnseen(pieces, { a: true, c: true }, 1)).toBeUndefined();
    expect(nextUnseen(pieces.slice(0, 1), {}, 0)).toBeUndefined();
  });
});
