import { beforeAll, describe, expect, test } from '@jest/globals';
import i18next from 'i18next';
import { startTexts } from '../texts/i18n.js';
import { type WeightRule } from './revision-content.js';
import { minimaWords, routeOf, validationWords, weightWords } from './row-words.js';

beforeAll(startTexts);

const { t } = i18next;
const content = {
  lists: [{ id: 'annexe-1', title: 'Annexe 1', subject: 'Ascensions reconnues' }],
  units: [{ id: 'cordee', label: 'cordée', plural: 'cordées', years: false }],
  weight: { name: 'Crédit de cordée', abbreviation: 'CC', minimum: 30 },
};
const variants = [
  { id: 'guide', label: 'Comme guide', minima: [{ label: 'Une saison', source: { quote: null } }] },
  { id: 'second', label: 'Comme second', minima: [] },
];

describe('a row in words', () => {
  test('says who validates it and when', () => {
    const list = { mode: 'list', lists: ['annexe-1'], otherwise: { timing: 'prior' } } as const;
    const validation = { ...list, lists: [...list.lists] };
    expect(validationWords(t, content, { validation, variants })).toBe(
      'Retenue de droit si elle figure sur la liste «\u202fAscensions reconnues\u202f»\u202f; sinon la commission décide, au plus tard le premier jour de l’action.',
    );
    expect(routeOf({ validation, offList: false })).toBe('byList');
    expect(routeOf({ validation: { mode: 'none' }, offList: true })).toBe('offList');
  });

  test.each<[Partial<WeightRule>, string]>([
    [{}, 'Course\u00a0: 1,5\u00a0CC par cordée'],
    [{ per: 5, once: 'cycle' }, 'Course\u00a0: 1,5\u00a0CC pour 5 cordées, une seule fois par cycle'],
    [{ unit: null }, 'Course\u00a0: 1,5\u00a0CC au forfait'],
  ])('says the weight of %j', (change, said) => {
    const rule = { id: 'a', label: 'Course', value: 1.5, unit: 'cordee', per: 1, ...change };
    expect(weightWords(t, content, rule)).toBe(said);
  });

  test('names the role of a condition that binds one role', () => {
    expect(minimaWords({ minima: [{ source: { quote: 'Trois jours' } }], variants })).toEqual([
      'Trois jours',
      'Comme guide\u00a0: Une saison',
    ]);
  });
});
