import { describe, expect, test } from '@jest/globals';
import { asTyped, numberText, numberTyped, sizeText } from './numbers.js';

test('a number has a comma and narrow spaces', () => {
  expect(numberText(1865.5)).toBe('1\u202f865,5');
});

describe('a size', () => {
  test.each([
    [512, '512 octets'],
    [9_400_000, '9,4 Mo'],
    [312_000_000, '312 Mo'],
    [4_000_000_000_000_000, '4\u202f000 To'],
  ])('of %d bytes is said %j', (bytes, said) => {
    expect(sizeText(bytes).replaceAll('\u00a0', ' ')).toBe(said);
  });
});

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
