import { describe, expect, test } from '@jest/globals';
import type { AssessedBlock, Assessment } from '../../api/types.js';
import { contentLike, rowLike } from '../../referential/testing/contents.js';
import { emptyForm, rowOf, withRow } from '../declare/form.js';
import { askStanding, beforehandOf, effectOn, openRule } from './effect.js';
import { MOST, completed, imaginedAction, readScenario, withAction } from './scenario.js';

const content = contentLike([rowLike('A-1')]);
const row = rowOf(content, 'A-1');
if (!row) throw new Error('the row is there');
const typed = { ...withRow(emptyForm(''), row), first: '2027-05-03' };
const [one, two] = ['6a1f8f0e-53a5-4a5a-9d5c-0d3b7a3f1c01', '6a1f8f0e-53a5-4a5a-9d5c-0d3b7a3f1c02'];

describe('an action of a scenario', () => {
  test('takes the title of its row and one day where nothing else is said, and needs no proof', () => {
    expect(completed(typed, content)).toMatchObject({ title: 'Une ascension', last: '2027-05-03' });
    expect(imaginedAction(typed, content)).toMatchObject({
      action: { row: 'A-1', first: '2027-05-03', quantity: 1, unit: 'jour' },
      faults: [],
    });
    expect(imaginedAction({ ...typed, first: '' }, content).faults).toEqual(['first', 'last']);
  });

  test('is asked for nothing but its row until that is chosen', () => {
    expect(imaginedAction({ ...typed, row: '', first: '' }, content).faults).toEqual(['row']);
  });

  test('is none where the référentiel has lost its row', () => {
    expect(imaginedAction({ ...typed, row: 'Z-9' }, content)).toEqual({ action: null, faults: ['row'] });
  });

  test('takes the place it had when it is changed', () => {
    const changed = withAction(
      [
        { id: one, typed },
        { id: two, typed },
      ],
      { id: one, typed: { ...typed, title: 'B' } },
    );
    expect(changed.map(({ id, typed: { title } }) => [id, title])).toEqual([
      [one, 'B'],
      [two, ''],
    ]);
  });
});

describe('a scenario that was kept', () => {
  test('is read back', () => {
    const scenario = [{ id: one, typed }];
    expect(readScenario(JSON.stringify(scenario))).toEqual(scenario);
  });

  test.each([null, '', '{', '[{"id":"x"}]', JSON.stringify(Array(MOST + 1).fill({ id: one, typed }))])(
    'is none where it cannot be read: %#',
    (kept) => expect(readScenario(kept)).toEqual([]),
  );
});

const clause = { row: null, title: '', quote: null, readings: [], revision: '1' };
const block = (number: number, counted: number, ruled: number): AssessedBlock => ({
  number,
  title: `bloc ${number}`,
  counted,
  required: 3,
  missing: Math.max(0, 3 - counted),
  satisfied: counted >= 3,
  exempt: false,
  weight: null,
  constraints: [
    {
      code: 'R',
      label: 'des deux sortes',
      counted: ruled,
      required: 2,
      missing: 2 - ruled,
      satisfied: ruled === 2,
      declarations: [],
      clause,
    },
  ],
  declarations: [],
  clause,
});
const assessment = (...blocks: AssessedBlock[]) => ({ blocks }) as Assessment;

describe('the effect on a cycle', () => {
  test('is each block and its rules, before and after', () => {
    const effect = effectOn({ before: assessment(block(2, 1, 0)), after: assessment(block(2, 3, 1)) });
    expect(effect).toMatchObject([
      { before: 1, after: 3, required: 3, satisfied: true, rules: [{ code: 'R', before: 0, after: 1, required: 2 }] },
    ]);
  });

  test('is nothing where nothing is judged', () => {
    expect(effectOn({ before: null, after: null })).toEqual([]);
  });

  test('names the rule that would still be open, of a block that is required', () => {
    expect(openRule(assessment(block(1, 3, 2), block(2, 3, 1)))).toBe('des deux sortes');
    expect(openRule(assessment({ ...block(2, 3, 1), exempt: true }))).toBeUndefined();
  });
});

describe('what is due beforehand', () => {
  const beforehand = { askBy: '2027-01-10', decisionBy: '2027-03-16' };

  test.each([
    ['2027-01-10', 'open'],
    ['2027-01-11', 'pressing'],
    ['2027-03-16', 'pressing'],
    ['2027-03-17', 'late'],
  ])('stands on %s as %s', (today, standing) => {
    expect(askStanding(beforehand, today)).toBe(standing);
  });

  test('is so only for what the committee decides on before it is done', () => {
    expect(beforehandOf({ next: { step: 'sent-to-committee', ground: 'off-list', beforehand } })).toBe(beforehand);
    expect(beforehandOf({ next: { step: 'sent-to-committee', ground: 'off-list', beforehand: null } })).toBeUndefined();
    expect(beforehandOf({ next: { step: 'accepted-on-evidence' } })).toBeUndefined();
  });
});
