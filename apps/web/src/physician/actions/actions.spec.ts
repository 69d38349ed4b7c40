import { describe, expect, test } from '@jest/globals';
import { standingNameOf } from '@libs/contracts';
import { askedOf, isFiltered, actionsSearchOf } from './actions-search.js';
import { type Places, blockOf, placesOf } from './placed.js';

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

  test('reads of an address what makes sense', () => {
    expect(actionsSearchOf({ etat: 'draft', bloc: '2', mots: 12, cycle: '' })).toEqual({
      etat: 'draft',
      bloc: 2,
      mots: '12',
    });
    expect(actionsSearchOf({ etat: 'nonsense', bloc: -1, mots: {}, compte: 'peut-être', tri: 'titre' })).toEqual({});
  });

  test('asks the server for what is chosen, and for nothing where nothing is', () => {
    const search = actionsSearchOf({ compte: 'counts', bloc: '3', mots: 'congrès', tri: 'date', cycle: 'c' });
    expect(askedOf(search)).toEqual({ standing: 'counts', block: 3, words: 'congrès' });
    expect([isFiltered(search), isFiltered({ cycle: 'c', tri: 'date' })]).toEqual([true, false]);
  });

  test('does not judge what was withdrawn or was never declared', () => {
    expect(standingNameOf({ status: 'withdrawn', standing: null })).toBe('closed');
    expect(standingNameOf({ status: 'draft', standing: null })).toBe('none');
  });
});
