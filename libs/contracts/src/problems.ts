import { accountProblems } from './account/account-problems.js';
import { caseProblems } from './case/case-problems.js';
import { committeeProblems } from './committee/committee-problems.js';
import { cycleProblems } from './cycle/cycle-problems.js';
import { declarationProblems } from './declaration/declaration-problems.js';
import { type FactNames, type Problem } from './problem.js';
import { referentialProblems } from './referential/referential-problems.js';

/** Every refusal of the domain, in French, by its stable code `stream.rule`. */
export const problems = {
  ...accountProblems,
  ...caseProblems,
  ...committeeProblems,
  ...cycleProblems,
  ...declarationProblems,
  ...referentialProblems,
};

export type ProblemCode = keyof typeof problems;

type FactValue = string | number | boolean | null;

/** The facts that the sentence of a code needs; none for a sentence without braces. */
export type ProblemFacts<Code extends ProblemCode> = Readonly<
  Record<FactNames<(typeof problems)[Code]['detail']>, FactValue>
>;

const frenchDay = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
const frenchNumber = new Intl.NumberFormat('fr-FR');

const inFrench = (value: FactValue | undefined): string => {
  if (typeof value === 'number') return frenchNumber.format(value);
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (value == null) return 'non précisé';
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? frenchDay.format(new Date(value)).replace(/^1 /, '1er ') : value;
};

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problems, code);

/** The sentence with its `{facts}` written in French: days in full, numbers as they are written in France. */
export const sentenceOf = (sentence: string, facts: Readonly<Record<string, FactValue>> = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => inFrench(facts[name]));

/** The problem of a refusal with its facts written in French. */
export const problemOf = (code: ProblemCode, facts: Readonly<Record<string, FactValue>> = {}): Problem => {
  const { title, detail, status } = problems[code];
  return { title, status, detail: sentenceOf(detail, facts) };
};
