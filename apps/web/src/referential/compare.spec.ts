import { beforeAll, describe, expect, test } from '@jest/globals';
import i18next from 'i18next';
import { startTexts } from '../texts/i18n.js';
import { compared } from './compare.js';
import { contentLike, rowLike } from './testing/contents.js';

beforeAll(startTexts);

const row = (id: string, more: object = {}) =>
  rowLike(id, {
    title: `Course ${id}`,
    units: ['course'],
    weights: [{ id: 'w', label: 'Course', value: 1, unit: 'course' }],
    ...more,
  });
const revision = (rows: object[], minimum = 30) =>
  contentLike(rows, {
    weight: { name: 'Poids', abbreviation: 'P', minimum },
    units: [{ id: 'course', label: 'course', plural: 'courses' }],
    blocks: [{ number: 1, title: 'Savoir', minimum: { actions: 2 }, constraints: [], rows }],
  });

describe('two revisions of a référentiel', () => {
  test('differ in nothing when they say the same, in whatever order', () => {
    const [one, two] = [row('A'), row('B')];
    expect(compared(i18next.t, revision([one, two]), revision([two, one]))).toEqual({ rows: [], minima: [] });
  });

  test('differ by the rows that are added, removed and changed, and by what each says', () => {
    const heavier = row('B', { weights: [{ id: 'w', label: 'Course', value: 2, unit: 'course' }] });
    const { rows } = compared(i18next.t, revision([row('A'), row('B')]), revision([heavier, row('C')]));
    expect(rows.map(({ id, kind }) => `${id} ${kind}`).sort()).toEqual(['A removed', 'B changed', 'C added']);
    expect(rows.find(({ id }) => id === 'B')?.changes).toEqual([
      { part: 'weight', before: ['Course\u00a0: 1 P par course'], after: ['Course\u00a0: 2 P par course'] },
    ]);
  });

  test('differ by what is asked for in all', () => {
    const { minima } = compared(i18next.t, revision([row('A')], 30), revision([row('A')], 35));
    expect(minima).toHaveLength(1);
    expect(minima[0]?.after[0]).toContain('35');
  });
});
