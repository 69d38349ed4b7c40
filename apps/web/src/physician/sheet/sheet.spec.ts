import { describe, expect, test } from '@jest/globals';
import { answersWords, quantityWords } from '../declared-words.js';
import { awaiting, permittedOn } from './permitted.js';

const words = { yes: 'Oui', no: 'Non', unknown: 'Non précisé' };
const request = { requestId: 'r1', questions: 'Le programme ?', dueOn: '2026-12-01', answer: null, answeredOn: null };

describe('the sheet of an action', () => {
  test('changes nothing under the eyes of the committee, and lets an action be withdrawn until it is refused', () => {
    expect(permittedOn({ status: 'in-committee' })).toEqual({ attach: false, withdraw: true, correct: false });
    expect(permittedOn({ status: 'refused' })).toEqual({ attach: true, withdraw: false, correct: true });
    expect(permittedOn({ status: 'withdrawn' })).toEqual({ attach: false, withdraw: false, correct: false });
  });

  test('asks for an answer only while one is awaited', () => {
    expect(awaiting({ status: 'information-requested', informationRequests: [request] })).toBe(request);
    expect(awaiting({ status: 'accepted', informationRequests: [request] })).toBeUndefined();
  });

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
