import { describe, expect, test } from '@jest/globals';
import { standingNameOf } from '@libs/contracts';
import { readActionsSearch } from './actions-search.js';
import { type Places, blockOf, placesOf, sought } from './placed.js';

const places: Places = placesOf({
  blocks: [
    { number: 1, title: 'Savoir', rows: [{ id: 'A-1', number: 1, title: 'Congrès national', offList: false }] },
    { number: 2, title: 'Faire', rows: [{ id: 'B-1', number: 1, title: 'Registre', offList: false }] },
  ],
});
const action = (row: string | null, title: string | null) => ({ row, title, standing: null });

describe('the list of actions', () => {
  test('knows the block of a draft by its row, and none before a row is chosen', () => {
    expect(blockOf(action('B-1', null), places)).toBe(2);
    expect(blockOf(action(null, 'Sans ligne'), places)).toBeNull();
    expect(blockOf(action('Z-9', null), places)).toBeNull();
  });

  test('is searched by the title of the action and by that of its row', () => {
    const items = [action('A-1', 'Journées d’hiver'), action('B-1', 'Suivi'), action(null, null)];
    expect(sought(items, { words: 'congres hiver' }, places)).toEqual([items[0]]);
    expect(sought(items, { block: 2, words: 'regis' }, places)).toEqual([items[1]]);
    expect(sought(items, {}, places)).toEqual(items);
  });

  test('reads of an address what makes sense', () => {
    expect(readActionsSearch({ etat: 'draft', bloc: '2', mots: 12, cycle: '' })).toEqual({
      etat: 'draft',
      bloc: 2,
      mots: '12',
    });
    expect(readActionsSearch({ etat: 'nonsense', bloc: -1, mots: {} })).toEqual({});
  });

  test('does not judge what was withdrawn or was never declared', () => {
    expect(standingNameOf({ status: 'withdrawn', standing: null })).toBe('closed');
    expect(standingNameOf({ status: 'draft', standing: null })).toBe('none');
  });
});
