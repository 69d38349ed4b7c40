import { expect, test } from '@jest/globals';
import { browsed } from './browsed.js';
import { contentLike, rowLike } from './testing/contents.js';

const [block] = contentLike([
  rowLike('A-1', { title: 'Congrès national' }),
  rowLike('A-2', { title: 'Registre', expectations: ['Une inclusion par congrès'] }),
  rowLike('A-3', { title: 'Audit' }),
]).blocks;
if (!block) throw new Error('the block is there');
const blocks = [block, { ...block, number: 2, rows: block.rows.slice(2) }];
const found = (search: Parameters<typeof browsed>[1]) =>
  browsed(blocks, search).map(({ number, rows }) => [number, ...rows.map(({ id }) => id)]);

test('a référentiel is browsed whole, by block, or by words; a block without any row left is left out', () => {
  expect(found({})).toEqual([
    [1, 'A-1', 'A-2', 'A-3'],
    [2, 'A-3'],
  ]);
  expect(found({ bloc: 2 })).toEqual([[2, 'A-3']]);
  expect(found({ mots: 'congres' })).toEqual([[1, 'A-1', 'A-2']]);
  expect(found({ bloc: 2, mots: 'congres' })).toEqual([]);
});
