import { describe, expect, test } from '@jest/globals';
import { RevisionContent } from '../../referential/revision-content.js';
import { actionOf, draftOf, emptyForm, faultsOf, numberTyped, questionsOf, rowOf, withRow } from './form.js';

const row = (id: string, more: object) => ({
  id,
  number: 1,
  title: 'Une ascension',
  expectations: [],
  evidence: { items: [], issuers: [], honour: true, declaration: false },
  validation: { mode: 'none' },
  variants: [{ id: 'guide', label: 'Comme guide' }],
  units: ['jour', 'cordee'],
  questions: ['sommet', 'altitude'],
  minima: [],
  weights: [],
  readings: [],
  source: { quote: null },
  ...more,
});
const content = RevisionContent.parse({
  weight: null,
  units: [],
  lists: [],
  readings: [],
  questions: [
    { id: 'sommet', type: 'yes-no', label: 'Le sommet est-il atteint ?' },
    { id: 'altitude', type: 'number', label: 'Altitude ?', variants: ['second'] },
  ],
  blocks: [
    {
      number: 1,
      title: 'Bloc',
      minimum: { actions: 1 },
      constraints: [],
      rows: [
        row('A-1', {}),
        row('A-2', {
          variants: [
            { id: 'guide', label: 'G' },
            { id: 'second', label: 'S' },
          ],
        }),
      ],
    },
  ],
});
const [one, two] = ['A-1', 'A-2'].map((id) => rowOf(content, id));
if (!one || !two) throw new Error('the rows are there');
const filled = { ...withRow(emptyForm('2026-11-22'), one), title: ' Mont Analogue ', quantity: '1,5' };

describe('choosing a row', () => {
  test('fills in what leaves no choice, and asks for the rest', () => {
    expect(withRow(emptyForm('2026-11-22'), one)).toMatchObject({ row: 'A-1', variant: 'guide', unit: 'jour' });
    expect(withRow(filled, two)).toMatchObject({ variant: '', title: ' Mont Analogue ' });
  });

  test('asks the questions of the variant alone', () => {
    expect(questionsOf(content, two, 'guide').map(({ id }) => id)).toEqual(['sommet']);
    expect(questionsOf(content, two, 'second').map(({ id }) => id)).toEqual(['sommet', 'altitude']);
  });
});

describe('what is typed', () => {
  test('becomes an action in which nothing is invented: what was not answered is not said', () => {
    expect(actionOf(filled, one, content)).toMatchObject({
      title: 'Mont Analogue',
      quantity: 1.5,
      answers: { sommet: null },
    });
    const answered = { ...filled, variant: 'second', answers: { sommet: true, altitude: '4 810' } };
    expect(actionOf(answered, two, content).answers).toEqual({ sommet: true, altitude: 4810 });
  });

  test('has its faults told in the order of the fields', () => {
    const bad = { ...emptyForm('2026-11-22'), last: '2026-11-01', quantity: 'deux' };
    expect(faultsOf(bad, undefined, 0)).toEqual(['row', 'name', 'reversed', 'quantity']);
    expect(faultsOf({ ...filled, variant: '' }, one, 0)).toEqual(['variant', 'proof']);
    expect(faultsOf(filled, one, 1)).toEqual([]);
    expect(faultsOf({ ...filled, attestation: 'honour' }, one, 0)).toEqual([]);
  });

  test('makes a draft however little of it there is', () => {
    expect(draftOf(emptyForm('2026-11-22'), undefined, content)).toEqual({});
    expect(draftOf({ ...filled, title: '' }, one, content)).not.toHaveProperty('title');
  });
});

test.each([
  ['1,5', 1.5],
  ['1\u202f200', 1200],
  ['', undefined],
  ['-1', undefined],
  ['deux', undefined],
])('%j is read as the number %j', (text, value) => {
  expect(numberTyped(text)).toBe(value);
});
