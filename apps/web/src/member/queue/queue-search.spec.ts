import { describe, expect, test } from '@jest/globals';
import { isFiltered, queueSearchOf, withoutState } from './queue-search.js';

describe('the address of the queue', () => {
  test('holds every filter that it knows', () => {
    const all = {
      etat: 'awaiting-decision',
      motif: 'off-list',
      bloc: 2,
      retard: true,
      mots: 'congrès',
      specialite: 'une-specialite',
      rapporteur: 'r',
      miens: true,
      tri: 'oldest',
    };
    expect(queueSearchOf(all)).toEqual(all);
    expect(queueSearchOf({ bloc: '2', miens: 'true', mots: 2026 })).toEqual({ bloc: 2, miens: true, mots: '2026' });
  });

  test('lets go of what it does not know', () => {
    expect(
      queueSearchOf({ etat: 'closed', motif: 'x', bloc: 'deux', retard: 'no', mots: '  ', tri: 'deadline', autre: 1 }),
    ).toEqual({});
    expect(queueSearchOf({ bloc: '' })).toEqual({});
  });

  test('tells filters from the order, and what is counted from the state', () => {
    expect([isFiltered({ tri: 'newest' }), isFiltered({ retard: true })]).toEqual([false, true]);
    expect(withoutState({ etat: 'decided', tri: 'newest', bloc: 1 })).toEqual({ bloc: 1 });
  });
});
