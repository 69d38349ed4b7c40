import { typo } from '@libs/contracts';
import { describe, expect, test } from '@jest/globals';
import { frenchFaults } from '../../../../libs/contracts/src/testing/french.js';
import { type French, fr } from './fr.js';
import { auditTexts } from './fr/audit.js';
import { operatorTexts } from './fr/operator.js';
import { reviewTexts } from './fr/review.js';

type Tree = { readonly [key: string]: string | Tree };

const sentences = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const at = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [[at, value]] : sentences(value, at);
  });

const whole = { ...fr, review: reviewTexts, audit: auditTexts, operator: operatorTexts } satisfies French;
const all = sentences(whole);
const keys = new Set(all.map(([key]) => key));

const number = (key: string): string => (key.endsWith('_other') ? '2' : key.endsWith('_zero') ? '0' : '1');

// As a reader sees it, with something neutral where the data goes: a name, and where it counts, a number.
const shown = (key: string, text: string): string =>
  typo(
    text
      .replaceAll('{{count}}', number(key))
      .replace(/n° \{\{\w+\}\}/g, 'n° 3')
      .replace(/\{\{\w+\}\}/g, 'Alpha'),
  );

// What a placeholder counts must have two forms; a « sur » or a unit between them changes nothing.
const COUNTED = /(?<!plus de )\{\{(\w+)\}\}\s(\p{Ll}{3,}s)(?!\p{L})/u;
const notCounted = /^(mois|fois|dans|sous|vers|sans|mais|puis|depuis|des|les|pas|plus)$/;

describe('the French catalogue', () => {
  test('has nothing that a French reader stumbles over', () => {
    expect(all.flatMap(([key, text]) => frenchFaults(shown(key, text)).map((fault) => ({ key, ...fault })))).toEqual(
      [],
    );
  });

  test('is settled by the typography of every sentence', () => {
    expect(all.filter(([, text]) => typo(typo(text)) !== typo(text))).toEqual([]);
  });

  test('has a singular for every plural, and a plural for every singular', () => {
    const halves = [...keys].filter(
      (key) =>
        (key.endsWith('_one') && !keys.has(key.replace(/_one$/, '_other'))) ||
        (/_(other|zero)$/.test(key) && !keys.has(key.replace(/_(other|zero)$/, '_one'))),
    );
    expect(halves).toEqual([]);
  });

  test('leaves what is counted in the singular up to 1, and in the plural from 2 on', () => {
    const wrong = all.filter(([key, text]) => {
      const [, name, noun = ''] = COUNTED.exec(text) ?? [];
      if (name === undefined || notCounted.test(noun)) return false;
      return name !== 'count' || !key.endsWith('_other');
    });
    expect(wrong).toEqual([]);
  });

  test('leaves nothing empty', () => {
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
