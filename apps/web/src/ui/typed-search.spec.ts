import { describe, expect, test } from '@jest/globals';
import { following } from './typed-search.js';

describe('words that are typed and an address that holds them', () => {
  test('stay as they are typed when they arrive in the address, even when more was typed meanwhile', () => {
    const words = { typed: 'refuge d’', held: '', given: 'refuge' };
    expect(following(words, 'refuge')).toEqual({ typed: 'refuge d’', held: 'refuge', given: 'refuge' });
    expect(following(words, '')).toBe(words);
  });

  test('make way for what a link or a reset puts there', () => {
    const words = { typed: 'refuge', held: 'refuge', given: 'refuge' };
    expect(following(words, '').typed).toBe('');
    expect(following({ ...words, typed: 'refuge d’' }, 'glacier').typed).toBe('glacier');
  });
});
