import { describe, expect, test } from '@jest/globals';
import { type ProblemCode, isProblemCode, problemOf, problems } from './problems.js';

const all = Object.entries(problems);

describe('the catalogue of refusals', () => {
  test('has for every code of a stream a title, a sentence and a status', () => {
    expect(all.length).toBeGreaterThan(90);
    for (const [code, { title, detail, status }] of all) {
      expect(code).toMatch(/^(account|case|committee|cycle|declaration|referential)\.[a-z]+(-[a-z]+)*$/);
      expect(title).toMatch(/^\p{Lu}[^.]*$/u);
      expect(detail).toMatch(/^\p{Lu}.*\.$/u);
      expect([403, 404, 409, 422]).toContain(status);
    }
  });

  test('is written in French typography: curly apostrophes, and no-break spaces where they are due', () => {
    for (const [code, { title, detail }] of all)
      for (const text of [title, detail]) {
        expect({ code, text: /['"]|\.\.\./.test(text) }).toEqual({ code, text: false });
        expect({ code, text: /« | »| [;!?]| :/.test(text) }).toEqual({ code, text: false });
      }
  });

  test('fills its sentences with days in full, numbers as in France, and words for what is missing', () => {
    const facts = { first: '2025-03-01', last: '2031-02-28' };
    expect(problemOf('declaration.outside-cycle', facts).detail).toBe(
      'L’action doit se dérouler pendant la période de certification, du 1er mars 2025 au 28 février 2031.',
    );
    expect(problemOf('declaration.too-much-evidence', { limit: 1200 }).detail).toContain('1\u202f200 justificatifs');
    expect(problemOf('declaration.unknown-variant', { row: 'R-1', variant: null }).detail).toContain('non précisé');
  });

  test('knows its codes', () => {
    expect(isProblemCode('case.same-person')).toBe(true);
    expect(isProblemCode('toString')).toBe(false);
    // @ts-expect-error a code without a sentence does not compile
    const unknown: ProblemCode = 'case.no-such-rule';
    expect(isProblemCode(unknown)).toBe(false);
  });
});
