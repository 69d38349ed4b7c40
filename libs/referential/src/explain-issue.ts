import type { z } from 'zod';
import { closest, quoted, suggestion } from './did-you-mean.js';
import type { Path } from './yaml-document.js';

type Issue = z.core.$ZodIssue;

export interface Explained {
  readonly path: Path;
  readonly message: string;
  /** The key that was most likely meant by an unknown one: that it is missing need not be said as well. */
  readonly meant?: Path;
}

/** What the explanations look up: the value found at a path and the keys the schema knows there. */
export interface Surroundings {
  readonly valueAt: (path: Path) => unknown;
  readonly keysAt: (path: Path) => readonly string[];
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true ou false',
  array: 'une liste, un tiret par élément',
  object: 'des clés, une par ligne',
  record: 'des clés, une par ligne',
  null: 'null',
};

const FORMATS: Readonly<Record<string, string>> = { date: 'une date du calendrier, AAAA-MM-JJ' };

const found = (value: unknown): string => {
  if (value === null) return 'rien';
  if (Array.isArray(value)) return 'une liste';
  if (typeof value === 'object') return 'des clés';
  if (typeof value === 'string') return `le texte ${quoted(value)}`;
  return `${typeof value === 'number' ? 'le nombre ' : ''}${String(value)}`;
};

const quotable = (expected: string, value: unknown): string =>
  expected === EXPECTED['string'] && typeof value !== 'object' ? ', à mettre entre guillemets' : '';

const absent = (path: Path, expected: string): string =>
  `il manque ${quoted(String(path.at(-1) ?? ''))} ; ajoutez cette clé avec ${expected}.`;

const ofType = (path: Path, expected: string, value: unknown): string =>
  value === undefined
    ? absent(path, expected)
    : `écrivez ${expected} ; trouvé : ${found(value)}${quotable(expected, value)}.`;

const ofValue = (path: Path, allowed: readonly unknown[], value: unknown): string => {
  const candidates = allowed.map(String);
  if (value === undefined) return absent(path, `l’une de ces valeurs : ${candidates.join(', ')}`);
  const written = typeof value === 'string' ? value : found(value);
  return `${quoted(written)} n’est pas admis ; ${suggestion(written, candidates, 'écrivez l’une de ces valeurs')}`;
};

const COUNTED: Readonly<Record<string, string>> = { array: ' élément(s)', set: ' élément(s)', string: ' caractère(s)' };
/** Of several possible shapes, the one that went furthest before it failed is the one that was meant. */
const likeliest = (branches: readonly (readonly Issue[])[]): readonly Issue[] => {
  const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((issue) => issue.path.length));
  return [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
};

const isCustom = (issue: Issue): boolean => !/^(Invalid|Too (small|big)|Unrecognized)/.test(issue.message);

const ofUnion = (issue: z.core.$ZodIssueInvalidUnion, around: Surroundings): readonly Explained[] => {
  if (issue.discriminator !== undefined) {
    const path = issue.path.at(-1) === issue.discriminator ? issue.path : [...issue.path, issue.discriminator];
    const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
    return [{ path, message: ofValue(path, options, around.valueAt(path)) }];
  }
  const flat = issue.errors.every((branch) => branch.every(({ path }) => path.length === 0));
  const types = issue.errors.flat().flatMap((each) => (each.code === 'invalid_type' ? [each.expected] : []));
  if (flat && types.length > 1) {
    const expected = [...new Set(types.map((type) => EXPECTED[type] ?? type))].join(', ou ');
    return [{ path: issue.path, message: ofType(issue.path, expected, around.valueAt(issue.path)) }];
  }
  return likeliest(issue.errors).flatMap((each) =>
    explainIssue({ ...each, path: [...issue.path, ...each.path] }, around),
  );
};

const ofUnknownKeys = (issue: z.core.$ZodIssueUnrecognizedKeys, around: Surroundings): readonly Explained[] =>
  issue.keys.map((key) => {
    const known = around.keysAt(issue.path);
    const meant = closest(key, known);
    return {
      path: [...issue.path, key],
      message: `clé inconnue ; ${suggestion(key, known, 'clés admises ici')}`,
      ...(meant !== undefined && { meant: [...issue.path, meant] }),
    };
  });

type Bounded = Extract<Issue, { code: 'too_small' | 'too_big' | 'not_multiple_of' }>;

const ofBound = (issue: Bounded): string => {
  if (issue.code === 'not_multiple_of') return `écrivez un multiple de ${issue.divisor}.`;
  const [atLimit, beyond, limit] =
    issue.code === 'too_small' ? ['au moins', 'plus de', issue.minimum] : ['au plus', 'moins de', issue.maximum];
  return `écrivez ${issue.inclusive === false ? beyond : atLimit} ${limit}${COUNTED[issue.origin] ?? ''}.`;
};

/** The French sentences for one issue of zod; an issue about several keys gives one sentence each. */
export const explainIssue = (issue: Issue, around: Surroundings): readonly Explained[] => {
  const { path } = issue;
  const say = (message: string): readonly Explained[] => [{ path, message }];
  if (issue.code === 'unrecognized_keys') return ofUnknownKeys(issue, around);
  if (isCustom(issue)) return say(issue.message);
  switch (issue.code) {
    case 'invalid_type':
      return say(ofType(path, EXPECTED[issue.expected] ?? issue.expected, around.valueAt(path)));
    case 'invalid_value':
      return say(ofValue(path, issue.values, around.valueAt(path)));
    case 'too_small':
    case 'too_big':
    case 'not_multiple_of':
      return say(ofBound(issue));
    case 'invalid_union':
      return ofUnion(issue, around);
    case 'invalid_format':
      return say(`écrivez ${FORMATS[issue.format] ?? issue.format} ; trouvé : ${found(around.valueAt(path))}.`);
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((each) => explainIssue({ ...each, path: [...path, ...each.path] }, around));
    case 'custom':
      return say(issue.message);
  }
};
