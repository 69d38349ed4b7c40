import { expect, test } from '@jest/globals';
import { storedIn } from './stored.js';

test('what a browser has kept is read, and what cannot be read is as nothing', () => {
  expect(storedIn('{"title":"Congrès"}')).toEqual({ title: 'Congrès' });
  expect([storedIn(null), storedIn(''), storedIn('{"title":')]).toEqual([undefined, undefined, undefined]);
});
