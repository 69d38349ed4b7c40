import { expect, test } from '@jest/globals';
import { asTyped, numberTyped } from './typed-number.js';

test.each([
  ['1,5', 1.5],
  ['1.5', 1.5],
  ['1\u202f200', 1200],
  ['', undefined],
  [' ', undefined],
  ['-1', undefined],
  ['deux', undefined],
])('%j is read as the number %j', (text, value) => {
  expect(numberTyped(text)).toBe(value);
});

test('a number is written as it is typed', () => {
  expect(asTyped(1.5)).toBe('1,5');
});
