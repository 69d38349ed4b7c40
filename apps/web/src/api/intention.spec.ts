import { expect, test } from '@jest/globals';
import { createIntention } from './intention.js';

test('what is wanted again keeps its key; anything else, were it as long, has another', () => {
  const keyOf = createIntention();
  const key = keyOf({ title: 'Arête nord' }, 3);
  expect(keyOf({ title: 'Arête nord' }, 3)).toBe(key);
  expect(keyOf({ title: 'Arête nord' }, 4)).not.toBe(key);
  expect(keyOf({ title: 'Arête sud.' }, 3)).not.toBe(key);
});
