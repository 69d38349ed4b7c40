import { describe, expect, test } from '@jest/globals';
import { fr } from './fr.js';
import { typo } from './typo.js';

type Tree = { readonly [key: string]: string | Tree };

const sentences = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const at = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [[at, value]] : sentences(value, at);
  });

const all = sentences(fr);
const where = (pattern: RegExp) => all.filter(([, text]) => pattern.test(text.replace(/\{\{.*?\}\}/g, '')));

describe('the French catalogue', () => {
  test('is settled by the typography of every sentence', () => {
    expect(all.filter(([, text]) => typo(typo(text)) !== typo(text))).toEqual([]);
  });

  test('has neither straight quotes nor dots in a row', () => {
    expect(where(/['"]|\.\.\./)).toEqual([]);
  });

  test('puts a space where French wants one', () => {
    expect(where(/\p{L}[;!?](\s|$)|\p{L}:(\s|$)|«\S|\S»/u).filter(([, text]) => !/[\u00a0\u202f]/.test(text))).toEqual(
      [],
    );
  });

  test('accents its capitals', () => {
    expect(where(/\b(A (la|l’)|Etat|Etape|Evaluation|Evénement|Element|Echéance|Ecran|Etudes?)\b/)).toEqual([]);
  });

  test('has no English word and no raw code', () => {
    expect(
      where(/\b(the|and|loading|error|submit|cancel|save|status|email|login|logout|dashboard|upload|draft)\b/i),
    ).toEqual([]);
    expect(where(/\b[a-z]+_[a-z_]+\b|\b[A-Z]+_[A-Z_]+\b/)).toEqual([]);
  });

  test('leaves nothing empty', () => {
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
