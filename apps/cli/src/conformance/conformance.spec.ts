import { beforeAll, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CaseFile, DossierCase, MicroCase } from './format.js';
import { report } from './report.js';
import { loadRevisions, type Revisions } from './revisions.js';
import { runFile } from './run.js';

const root = join(import.meta.dirname, '../../../..');
const cases = join(root, 'test/cases');
const files = readdirSync(cases).filter((name) => name.endsWith('.json'));
const read = (name: string): CaseFile => CaseFile.parse(JSON.parse(readFileSync(join(cases, name), 'utf8')));

let revisions: Revisions;
beforeAll(async () => {
  revisions = await loadRevisions(join(root, 'referentials'));
});

describe('the compliance cases', () => {
  test.each(files)('of %s all agree with the référentiels', (name) => {
    const differing = runFile(read(name), revisions).filter(({ verdict }) => verdict === 'failed');
    expect(differing).toEqual([]);
  });

  test('name every row of both référentiels at least once', () => {
    const all = files.map(read);
    const named = new Set([
      ...all.flatMap(({ micro_cases_qarq }) =>
        MicroCase.array()
          .parse(micro_cases_qarq)
          .map(({ action_id }) => action_id),
      ),
      ...all.flatMap(({ cases }) =>
        DossierCase.array()
          .parse(cases)
          .flatMap(({ specialty, actions }) => actions.map(({ bloc, action }) => `${specialty} ${bloc}.${action}`)),
      ),
    ]);
    const missing = ['medecine-nucleaire', 'oncologie'].flatMap((specialty) =>
      revisions
        .of(specialty)
        .flatMap(({ rows }) => [...rows.values()])
        .filter(({ block, row }) => !named.has(row.id) && !named.has(`${specialty} ${block}.${row.number}`))
        .map(({ row }) => row.id),
    );
    expect(missing).toEqual([]);
  });
});

describe('a difference', () => {
  const first = DossierCase.parse(read('sample-cases.json').cases[0]);
  const altered = (change: Partial<DossierCase>): string =>
    report(runFile(CaseFile.parse({ cases: [{ ...first, ...change }] }), revisions));
  const wrong = { ...first.expected, status: 'non_conforme' };

  test('is printed readably and fails', () => {
    expect(altered({ expected: wrong })).toContain('status : attendu "non_conforme", obtenu "conforme"');
    expect(altered({ expected: wrong })).toMatch(/\n0 passed, 1 failed$/);
  });

  test('of low confidence is listed apart and is neither passed nor failed', () => {
    const printed = altered({ expected: wrong, confidence: 'low' });
    expect(printed).toMatch(/^Différences sur des lectures de faible confiance/);
    expect(printed).toMatch(/\n0 passed, 0 failed$/);
  });

  test('in a unit that the row does not know is an error of the file', () => {
    const [action, ...others] = first.actions;
    expect(altered({ actions: [{ ...action!, unit: 'lune' }, ...others] })).toContain(
      'l’unité « lune » est inconnue de la ligne ; attendu : demi_journee',
    );
  });
});

describe('an attribute under the name of the transcription', () => {
  const entry = { quantity: 1, duration_years: null };
  const published = { ...entry, action_id: 'MN-2-02', variant: 'participant', unit: 'demi_journee' };
  const taught = { ...entry, action_id: 'MN-1-04', variant: 'cours', unit: 'heure_cours' };
  test.each([
    [{ ...published, attributes: { publiee_andpc: true } }, true],
    [{ ...published, attributes: { publiee_andpc: true, provider: null } }, true],
    [{ ...published, attributes: { publiee_andpc: false, provider: 'odpc_andpc' } }, false],
    [{ ...published, attributes: { publiee_andpc: null } }, false],
    [{ ...published, attributes: { public: 'medical' } }, true],
    [{ ...published, attributes: { public: null } }, false],
    [{ ...taught, attributes: { cycle: 3 } }, true],
    [{ ...taught, attributes: { cycle: 1 } }, false],
    [{ ...taught, attributes: { cycle: null } }, false],
  ])('is read as the référentiel asks it: %j counts: %p', (micro, counted) => {
    const expected = { counted, qarq: counted ? 1 : 0 };
    const file = CaseFile.parse({ micro_cases_qarq: [{ ...micro, expected }] });
    expect(report(runFile(file, revisions))).toBe('1 passed, 0 failed');
  });
});

describe('what cannot be read', () => {
  z.config(z.locales.fr());

  test('a file without a section is refused with what was expected', () => {
    expect(CaseFile.safeParse({}).error?.message).toContain('au moins une des sections');
    expect(CaseFile.safeParse({ cases: 'aucun' }).error?.message).toContain('tableau attendu');
  });

  test('a wrong item fails alone, with its place and what was expected', () => {
    const registration = { specialty: 'oncologie', practising_on_2023_01_01: false, cycle: 1 };
    const items = [
      { ...registration, registration: '2025-02-30', expected: ['2025-01-01', '2030-12-31'] },
      { ...registration, registration: '2025-01-01', expected: ['2025-01-01', '2030-12-31'] },
    ];
    const printed = report(runFile(CaseFile.parse({ cycle_cases: items }), revisions));
    expect(printed).toContain(
      'cycle_cases[0]\n    cas mal formé, registration : attendu "attendu : une date AAAA-MM-JJ"',
    );
    expect(printed).toMatch(/\n1 passed, 1 failed$/);
  });

  test('a section left null is an empty one', () => {
    const file = CaseFile.parse({ cases: null, labelling_cases: [{ oncology_share_pct: 70, eligible: true }] });
    expect(report(runFile(file, revisions))).toBe('1 passed, 0 failed');
  });

  test('a share or a quantity that nobody gave is not met, rather than an error of the file', () => {
    const entry = { variant: 'rcp', unit: 'presence', quantity: null, expected: { counted: false, qarq: 0 } };
    const file = CaseFile.parse({
      labelling_cases: [{ oncology_share_pct: null, eligible: false }],
      micro_cases_qarq: [{ action_id: 'MN-2-04', ...entry }],
    });
    expect(report(runFile(file, revisions))).toBe('2 passed, 0 failed');
  });

  test('a single entry against a row that no référentiel has does not count and weighs nothing', () => {
    const entry = { variant: 'participant', unit: 'annee', quantity: 2, expected: { counted: false, qarq: 0 } };
    const file = CaseFile.parse({ micro_cases_qarq: [{ action_id: 'MN-5-01', ...entry }] });
    expect(report(runFile(file, revisions))).toBe('1 passed, 0 failed');
  });

  test('a case that the engine cannot bear fails alone', () => {
    const registration = { specialty: 'oncologie', registration: '2025-01-01', practising_on_2023_01_01: false };
    const items = [
      { ...registration, cycle: 2000, expected: ['2025-01-01', '2030-12-31'] },
      { ...registration, cycle: 1, expected: ['2025-01-01', '2030-12-31'] },
    ];
    const printed = report(runFile(CaseFile.parse({ cycle_cases: items }), revisions));
    expect(printed).toContain('erreur inattendue');
    expect(printed).toMatch(/\n1 passed, 1 failed$/);
  });
});
