import { describe, expect, test } from '@jest/globals';
import { lettersOf, stepOf } from './key-sequence.js';

const shortcuts = [
  { keys: 'f', of: 'the screen' },
  { keys: 'g c', of: 'the frame' },
  { keys: 'f', of: 'a part of the screen' },
];

describe('a key that is pressed', () => {
  test('does what was declared for it last', () => {
    expect(stepOf(shortcuts, '', 'f')).toEqual({ done: { keys: 'f', of: 'a part of the screen' }, pressed: '' });
  });

  test('does nothing when nothing was declared for it', () => {
    expect(stepOf(shortcuts, '', 'x')).toEqual({ done: undefined, pressed: '' });
  });

  test('may begin a sequence that the next one completes', () => {
    expect(stepOf(shortcuts, '', 'g')).toEqual({ done: undefined, pressed: 'g' });
    expect(stepOf(shortcuts, 'g', 'c')).toEqual({ done: { keys: 'g c', of: 'the frame' }, pressed: '' });
  });

  test('ends a sequence that it does not go on with, and counts as pressed alone', () => {
    expect(stepOf(shortcuts, 'g', 'f').done?.keys).toBe('f');
    expect(stepOf(shortcuts, 'g', 'x')).toEqual({ done: undefined, pressed: '' });
  });
});

describe('the letters of the screens', () => {
  test('are the first of each title that is free, without its accent', () => {
    expect(lettersOf(['Mon cycle', 'Déclarer', 'Mes actions', 'À faire'])).toEqual(['m', 'd', 'e', 'a']);
  });

  test('are wanting where a title has none left', () => {
    expect(lettersOf(['A', 'Aa'])).toEqual(['a', undefined]);
  });
});
