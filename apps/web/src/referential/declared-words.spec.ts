import { describe, expect, test } from '@jest/globals';
import { answersWords, quantityWords } from './declared-words.js';

const words = { yes: 'Oui', no: 'Non', unknown: 'Non précisé' };

describe('what was declared', () => {
  test('counts in the unit’s own name; less than two is singular', () => {
    const content = { units: [{ id: 'cordee', label: 'cordée', plural: 'cordées', years: false }] };
    expect(quantityWords({ quantity: 1.5, unit: 'cordee' }, content)).toBe('1,5\u00a0cordée');
    expect(quantityWords({ quantity: 6, unit: 'cordee' }, content)).toBe('6\u00a0cordées');
    expect(quantityWords({ quantity: 6 }, content)).toBeUndefined();
  });

  test('tells the answers in words, never in codes', () => {
    const choices = [{ id: 'refuge', label: 'Un refuge' }];
    const questions = [
      { id: 'where', type: 'choice' as const, label: 'Où ?', choices },
      { id: 'guided', type: 'yes-no' as const, label: 'Encadrée ?', choices: [] },
      { id: 'rank', type: 'number' as const, label: 'Rang ?', choices: [] },
      { id: 'unasked', type: 'text' as const, label: 'Autre ?', choices: [] },
    ];
    const answered = answersWords({ answers: { where: 'refuge', guided: false, rank: null } }, { questions }, words);
    expect(answered.map(({ answer }) => answer)).toEqual(['Un refuge', 'Non', 'Non précisé']);
  });
});
