import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseReferential } from './parse.js';
import { formatProblem } from './problem.js';

const good = readFileSync(fileURLToPath(new URL('../../../referentials/oncologie/1.0.yaml', import.meta.url)), 'utf8');
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const accepted = (text: string) => {
  const read = parseReferential(text, 'onco.yaml');
  if (read.kind === 'refused') throw new Error(read.problems.map(formatProblem).join('\n'));
  return read;
};

/** The problems of the oncology file once `from` is written `to`, and the line on which the change stands. */
const spoil = (from: string, to: string) => {
  expect(good).toContain(from);
  const read = parseReferential(
    good.replace(from, () => to),
    'onco.yaml',
  );
  const common = [...to].findIndex((letter, index) => letter !== from[index]);
  const changed = good.indexOf(from) + Math.max(0, common);
  return {
    problems: read.kind === 'refused' ? read.problems.map((problem) => plain(formatProblem(problem))) : [],
    line: good.slice(0, changed).split('\n').length,
  };
};

describe('a référentiel file', () => {
  test('has a hash that layout and comments do not change', () => {
    const commented = accepted(`# une remarque\n${good.replace('title: null', 'title:   null')}`);
    expect(commented.hash).toBe(accepted(good).hash);
  });

  test('has another hash once a word of it changes', () => {
    expect(accepted(good.replace('label: Oncologie', 'label: Cancérologie')).hash).not.toBe(accepted(good).hash);
  });

  test('keeps its content as written, without the defaults of the language', () => {
    const { content, referential } = accepted(good);
    expect(JSON.stringify(content)).not.toContain('"offList":false');
    expect(referential.blocks[0]!.rows[0]!.offList).toBe(false);
  });
});

describe('a wrong file is refused with its line, its path and what to write instead', () => {
  test.each([
    [
      'an unknown key',
      ['unknownVariant:', 'unknownVariants:'],
      'unknownVariants: clé inconnue ; vouliez-vous dire « unknownVariant » ?',
    ],
    [
      'an unknown key deep in a row',
      ['answer: champ_specialite', 'anwser: champ_specialite'],
      'blocks[0].rows[ON-1-01].minima[1].require.anwser: clé inconnue ; vouliez-vous dire « answer » ?',
    ],
    [
      'a value that is not one of a few',
      ['unknownVariant: MIN_NOT_MET', 'unknownVariant: MIN_NOT_MEET'],
      'unknownVariant: « MIN_NOT_MEET » n’est pas admis ; vouliez-vous dire « MIN_NOT_MET » ?',
    ],
    [
      'a value that resembles none',
      ['reason: NOT_ELIGIBLE', 'reason: INELIGIBLE'],
      'blocks[0].rows[ON-1-02].minima[0].reason: « INELIGIBLE » n’est pas admis ; écrivez l’une de ces valeurs : NOT_ELIGIBLE, MIN_NOT_MET.',
    ],
    [
      'an unknown kind of validation',
      ['mode: none', 'mode: aucune'],
      'blocks[0].rows[ON-1-08].validation.mode: « aucune » n’est pas admis ; écrivez l’une de ces valeurs : none, committee, list, of-right, off-list.',
    ],
    [
      'a word where a number stands',
      ['      actions: 2\n', '      actions: deux\n'],
      'blocks[0].minimum.actions: écrivez un nombre ; trouvé : le texte « deux ».',
    ],
    [
      'a number below its bound',
      ['      actions: 2\n', '      actions: -1\n'],
      'blocks[0].minimum.actions: écrivez au moins 0.',
    ],
    [
      'a number where a text stands',
      ['  number: "1.0"', '  number: 1.0'],
      'revision.number: écrivez un texte ; trouvé : le nombre 1, à mettre entre guillemets.',
    ],
    [
      'a day that is not in the calendar',
      ['referenceDay: 2023-01-01', 'referenceDay: 2023-02-30'],
      'period.derogation.referenceDay: écrivez une date du calendrier, AAAA-MM-JJ ; trouvé : le texte « 2023-02-30 ».',
    ],
    [
      'a unit that is not defined',
      ['units: [ patient ]', 'units: [ patients ]'],
      'blocks[1].rows[ON-2-01].units[0]: « patients » n’est pas une unité ; vouliez-vous dire « patient » ?',
    ],
    [
      'a list that is not defined',
      ['lists: [ AFCOR ]', 'lists: [ AFCORE ]'],
      'blocks[0].rows[ON-1-01].validation.lists[0]: « AFCORE » n’est pas une liste ; vouliez-vous dire « AFCOR » ?',
    ],
    [
      'a variant that the row does not have',
      ['variants: [ audit_auditeur,', 'variants: [ audit_auditeurs,'],
      'blocks[1].rows[ON-2-08].validation.variants[0]: « audit_auditeurs » n’est pas une variante de la ligne ON-2-08 ; vouliez-vous dire « audit_auditeur » ?',
    ],
    [
      'a reading that is not described',
      ['readings: [ ON-37, ON-40 ]', 'readings: [ ON-37, ON-99 ]'],
      'blocks[0].minimum.source.readings[1]: La lecture « ON-99 » n’est pas décrite ; ajoutez-la sous « readings », ou corrigez l’identifiant.',
    ],
    [
      'a row that exists twice',
      ['id: ON-1-02', 'id: ON-1-01'],
      'blocks[0].rows[ON-1-01].id: La ligne « ON-1-01 » existe déjà.',
    ],
    [
      'a choice that is not offered',
      ['chosen: any-time', 'chosen: anytime'],
      'policies[plain-validation].chosen: « anytime » n’est pas un choix ; vouliez-vous dire « any-time » ?',
    ],
  ])('%s', (_, [from, to], message) => {
    const { problems, line } = spoil(from!, to!);
    expect(problems).toEqual([`onco.yaml:${line}: ${message}`]);
  });

  test('a missing key, on the line of what should hold it', () => {
    const { problems } = spoil('  label: Oncologie\n', '');
    expect(problems).toEqual(['onco.yaml:11: specialty.label: il manque « label » ; ajoutez cette clé avec un texte.']);
  });

  test('a key written twice', () => {
    const { problems } = spoil('title: null', 'title: null\ntitle: Autre');
    expect(problems).toEqual([
      'onco.yaml:15: (document): la clé « title » est écrite deux fois ; gardez-en une seule.',
    ]);
  });

  test('a tab, a colon without quotes, an empty file: what is no YAML', () => {
    expect(spoil('  label: Oncologie', '\tlabel: Oncologie').problems[0]).toContain('écrivez des espaces');
    expect(spoil('  label: Oncologie', '  label: Oncologie : suite').problems[0]).toContain('entre guillemets');
    expect(parseReferential('', 'vide.yaml')).toMatchObject({ kind: 'refused', problems: [{ line: 1 }] });
  });

  test('all its mistakes at once, in the order of its lines', () => {
    const text = good
      .replace('unknownVariant: MIN_NOT_MET', 'unknownVariant: X')
      .replace('offList: true', 'offList: oui');
    const read = parseReferential(text, 'onco.yaml');
    const lines = read.kind === 'refused' ? read.problems.map(({ line }) => line) : [];
    expect(lines).toHaveLength(2);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  test.each(['[]', '{}', '- - -', '? a', '*a', '!!binary x', '<<: 1', '1e999', '"', '}', '__proto__: 1'])(
    'whatever stands in place of a value, such as %s: always a line of the file and a French sentence',
    (garbage) => {
      const text = good.replace('unknownVariant: MIN_NOT_MET', `unknownVariant: ${garbage}`);
      const read = parseReferential(text, 'onco.yaml');
      const problems = read.kind === 'refused' ? read.problems : [];
      expect(problems.length).toBeGreaterThan(0);
      for (const { line, message } of problems) {
        expect(line).toBeLessThanOrEqual(text.split('\n').length);
        expect(message).not.toMatch(/Invalid|expected|undefined|object Object/);
      }
    },
  );
});
