import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const number = new Intl.NumberFormat('fr-FR');

const kinds: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'vrai ou faux',
  array: 'une liste',
  object: 'un objet',
  record: 'un objet',
  null: 'rien (null)',
};

const formats: Readonly<Record<string, string>> = {
  uuid: 'un identifiant UUID',
  email: 'une adresse électronique',
  url: 'une adresse web',
  datetime: 'un instant ISO 8601, tel que 2026-11-22T08:30:00Z',
};

const plural = (count: number | bigint, word: string): string =>
  `${number.format(count)} ${word}${Number(count) >= 2 ? 's' : ''}`;

const unitOf: Readonly<Record<string, string>> = { string: 'caractère', array: 'élément', set: 'élément' };

const bound = (issue: Issue & { origin: string }, words: string, limit: number | bigint): string => {
  const unit = unitOf[issue.origin];
  return `Attendu : ${words} ${unit ? plural(limit, unit) : number.format(limit)}.`;
};

/** A French sentence for what zod found, where the schema has none of its own; undefined leaves zod's. */
export const frenchIssue = (issue: Issue): string | undefined => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'Cette donnée est attendue.'
        : `Attendu : ${kinds[issue.expected] ?? issue.expected}.`;
    case 'too_small':
      return bound(issue, 'au moins', issue.minimum as number);
    case 'too_big':
      return bound(issue, 'au plus', issue.maximum as number);
    case 'invalid_format':
      return `Attendu : ${formats[issue.format] ?? 'un texte d’une autre forme'}.`;
    case 'invalid_value':
      return `Attendu : ${issue.values.map((value) => `« ${String(value)} »`).join(' ou ')}.`;
    case 'unrecognized_keys':
      return `Inconnu : ${issue.keys.map((key) => `« ${key} »`).join(', ')}.`;
    case 'not_multiple_of':
      return `Attendu : un multiple de ${number.format(issue.divisor as number)}.`;
    case 'invalid_union':
      return 'Aucune des formes admises ne convient.';
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return undefined;
  }
};
