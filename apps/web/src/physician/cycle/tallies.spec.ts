import { describe, expect, test } from '@jest/globals';
import { tallies } from './tallies.js';

describe('the declarations of a cycle, by block', () => {
  test('are those that were judged, in the order of the blocks, what is in none last', () => {
    const blocks = [
      { block: null, standing: 'does-not-count' as const, count: 1 },
      { block: 2, standing: 'counts' as const, count: 3 },
      { block: 2, standing: 'does-not-count-yet' as const, count: 2 },
      { block: 1, standing: null, count: 4 },
    ];
    expect(tallies({ blocks })).toEqual([
      { block: 2, of: { counts: 3, 'does-not-count-yet': 2, 'does-not-count': 0 }, total: 5 },
      { block: null, of: { counts: 0, 'does-not-count-yet': 0, 'does-not-count': 1 }, total: 1 },
    ]);
  });

  test('are none where nothing was declared', () => {
    expect(tallies({ blocks: [] })).toEqual([]);
  });
});
