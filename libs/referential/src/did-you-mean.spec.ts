import { expect, test } from '@jest/globals';
import { closest } from './did-you-mean.js';

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['expectation', 'expectations'],
])('takes %s for %s', (written, meant) => {
  expect(closest(written, ['title', 'expectations', 'evidence'])).toBe(meant);
});

test('has no proposal for a word that resembles none', () => {
  expect(closest('pondération', ['title', 'expectations'])).toBeUndefined();
});
