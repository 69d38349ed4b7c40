import { describe, expect, test } from '@jest/globals';
import { replaySearchOf } from './replay-search.js';

describe('the address of a moment', () => {
  test('keeps positions and days, and lets everything else go', () => {
    expect(replaySearchOf({ position: 12, compare: 3, asOf: '2026-01-15', other: 'x' })).toEqual({
      position: 12,
      compare: 3,
      asOf: '2026-01-15',
    });
    expect(replaySearchOf({ position: '12', compare: -1, asOf: '2026-13-45' })).toEqual({});
    expect(replaySearchOf({ position: 1.5, compare: undefined, asOf: undefined })).toEqual({});
  });
});
