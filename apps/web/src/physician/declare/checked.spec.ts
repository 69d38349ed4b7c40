import { describe, expect, test } from '@jest/globals';
import { contentLike, rowLike } from '../../referential/testing/contents.js';
import { checkAction, checkDeclaration } from './checked.js';
import { type Typed, emptyForm } from './form.js';

const content = contentLike([rowLike('A-1', { questions: ['sommet'] })], {
  questions: [{ id: 'sommet', type: 'text', label: 'Quel sommet ?' }],
});
const complete: Typed = {
  ...emptyForm('2026-11-22'),
  row: 'A-1',
  variant: 'guide',
  unit: 'jour',
  title: ' Mont Analogue ',
  quantity: '1,5',
};
const faultsOf = (typed: Partial<Typed>) => checkAction({ ...complete, ...typed }, content).faults;

describe('what is typed', () => {
  test('is the action of the contract once it is complete', () => {
    expect(checkAction(complete, content)).toMatchObject({
      action: { row: 'A-1', title: 'Mont Analogue', quantity: 1.5, answers: { sommet: null } },
      faults: [],
    });
  });

  test('has its faults told in the order of the screen, and is no action as long as it has any', () => {
    const bad = { ...emptyForm('2026-11-22'), last: '2026-11-01', quantity: 'deux' };
    expect(checkAction(bad, content)).toEqual({ action: null, faults: ['row', 'title', 'reversed', 'quantity'] });
  });

  test.each([
    ['a row of another référentiel', { row: 'Z-9' }, 'row'],
    ['a title of more than 300 letters', { title: 'a'.repeat(301) }, 'title'],
    ['a day without its year', { first: '' }, 'first'],
    ['a year of five digits', { last: '20262-11-22' }, 'last'],
    ['days in the wrong order', { last: '2026-11-01' }, 'reversed'],
    ['no role where the row has some', { variant: '' }, 'variant'],
    ['more than anybody does', { quantity: '100 001' }, 'quantity'],
    ['none of it', { quantity: '0' }, 'quantity'],
    ['an answer of a whole page', { answers: { sommet: 'a'.repeat(201) } }, 'answers'],
  ])('is at fault with %s', (_what, typed, fault) => {
    expect(faultsOf(typed)).toEqual([fault]);
  });
});

describe('an action to declare', () => {
  const check = (typed: Partial<Typed>, files: number, correcting: boolean) =>
    checkDeclaration({ ...complete, ...typed }, content, { files, correcting });

  test('can be previewed before it has its proof', () => {
    expect(check({}, 0, false)).toMatchObject({ action: { row: 'A-1' }, faults: ['proof'] });
    expect(check({}, 1, false).faults).toEqual([]);
    expect(check({ attestation: 'honour' }, 0, false).faults).toEqual([]);
    expect(check({ row: '' }, 0, false).faults).toEqual(['row']);
  });

  test('takes a reason when it corrects another', () => {
    expect(check({ reason: ' ' }, 1, true).faults).toEqual(['reason']);
    expect(check({ reason: 'La date était fausse.' }, 1, true).faults).toEqual([]);
  });
});
