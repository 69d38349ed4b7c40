import { expect, test } from '@jest/globals';
import { plainText } from './plain-text.js';

test('a text is compared without accents and capitals, whichever way its accents are written', () => {
  expect(['Échographie', 'E\u0301chographie', 'ÇA', 'Noël'].map(plainText)).toEqual([
    'echographie',
    'echographie',
    'ca',
    'noel',
  ]);
  expect(plainText('J.F.M.N. n° 2')).toBe('j.f.m.n. n° 2');
});
