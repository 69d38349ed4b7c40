import { describe, expect, test } from '@jest/globals';
import type { AssessedDeclaration } from '../../api/types.js';
import { byBlock } from './by-block.js';

const one = (id: string, block: number | null, standing: string) => ({ id, block, standing }) as AssessedDeclaration;

describe('the declarations of a cycle', () => {
  test('are told block by block, those in no block last, and what does not count first', () => {
    const told = byBlock([
      one('a', 2, 'counts'),
      one('b', null, 'does-not-count'),
      one('c', 1, 'counts'),
      one('d', 2, 'does-not-count'),
      one('e', 2, 'does-not-count-yet'),
    ]);
    expect(told.map(({ block, declared }) => [block, declared.map(({ id }) => id)])).toEqual([
      [1, ['c']],
      [2, ['d', 'e', 'a']],
      [null, ['b']],
    ]);
  });
});
