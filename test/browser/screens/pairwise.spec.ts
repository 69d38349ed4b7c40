import { describe, expect, test } from '@jest/globals';
import { pairwise } from './pairwise.js';

const all = ['a', 'b', 'c'].flatMap((screen) =>
  ['light', 'dark'].flatMap((theme) => [320, 1280].map((width) => ({ screen, theme, width }))),
);

describe('a pairwise selection', () => {
  const chosen = pairwise(all, (one) => one);

  test('has every pair of values that occurs', () => {
    for (const { screen, theme, width } of all) {
      expect(chosen.some((one) => one.screen === screen && one.theme === theme)).toBe(true);
      expect(chosen.some((one) => one.screen === screen && one.width === width)).toBe(true);
      expect(chosen.some((one) => one.theme === theme && one.width === width)).toBe(true);
    }
  });

  test('is smaller than the whole, and the same each time', () => {
    expect(chosen).toHaveLength(6);
    expect(pairwise(all, (one) => one)).toEqual(chosen);
  });
});
