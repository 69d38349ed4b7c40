import { describe, expect, test } from '@jest/globals';
import { contentLike, rowLike } from '../../referential/testing/contents.js';
import { actionOf, draftOf, emptyForm, questionsOf, rowOf, withRow } from './form.js';

const variants = [
  { id: 'guide', label: 'Comme guide' },
  { id: 'second', label: 'Comme second' },
];
const content = contentLike(
  [
    rowLike('A-1', { units: ['jour', 'cordee'], questions: ['sommet', 'altitude'] }),
    rowLike('A-2', { variants, questions: ['sommet', 'altitude'] }),
  ],
  {
    questions: [
      { id: 'sommet', type: 'yes-no', label: 'Le sommet est-il atteint ?' },
      { id: 'altitude', type: 'number', label: 'Altitude ?', variants: ['second'] },
    ],
  },
);
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
    expect(actionOf(filled, content)).toMatchObject({
      title: ' Mont Analogue ',
      quantity: 1.5,
      answers: { sommet: null },
    });
    const answered = { ...filled, row: 'A-2', variant: 'second', answers: { sommet: true, altitude: '4 810' } };
    expect(actionOf(answered, content).answers).toEqual({ sommet: true, altitude: 4810 });
  });

  test('makes a draft of all that the contract takes, however little that is', () => {
    const draft = draftOf({ ...filled, title: ' ', last: '', quantity: 'deux' }, content);
    expect(draft).toMatchObject({ row: 'A-1', variant: 'guide', unit: 'jour', first: '2026-11-22' });
    for (const field of ['title', 'last', 'quantity']) expect(draft).not.toHaveProperty(field);
    expect(draftOf({ ...emptyForm('2026-11-22'), first: '2026-05-03' }, content)).toMatchObject({
      first: '2026-05-03',
    });
  });
});
