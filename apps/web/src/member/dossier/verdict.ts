import { numberTyped } from '../../texts/numbers.js';
import { Weight } from '@libs/contracts';
import type { CaseDetail } from '../queries.js';

export type Outcome = 'accepted' | 'refused';

/** What was typed so far about one case; kept on the device until it is sent. */
export interface Verdict {
  readonly outcome?: Outcome;
  readonly reasons: string;
  readonly weight: string;
  /** By criterion: met, not met, or not to be judged. */
  readonly criteria: Readonly<Record<string, boolean | null>>;
}

export const noVerdict: Verdict = { reasons: '', weight: '', criteria: {} };

const isAllMet = ({ criteria }: Verdict, form: readonly string[]): boolean =>
  form.every((criterion) => criteria[criterion] === true);

/**
 * What follows from choosing an outcome: in favour means that every criterion of the form is met, until the reader says
 * otherwise of one; against, nothing is presumed.
 */
export const choosing = (verdict: Verdict, outcome: Outcome, form: readonly string[]): Partial<Verdict> => {
  const untouched = Object.keys(verdict.criteria).length === 0;
  if (outcome === 'accepted' && untouched)
    return { outcome, criteria: Object.fromEntries(form.map((criterion) => [criterion, true])) };
  if (outcome === 'refused' && isAllMet(verdict, form)) return { outcome, criteria: {} };
  return { outcome };
};

export type Fault = 'reasons' | 'weight' | 'criteria';

/** A weight as typed, `null` for none; `undefined` for what the contract does not take as one. */
export const weightOf = (typed: string): number | null | undefined =>
  typed.trim() === '' ? null : Weight.safeParse(numberTyped(typed)).data;

/** What the case asks of the verdict: the API has the last word, this spares the way to it. */
export interface Expected {
  readonly criteria: readonly string[];
  readonly weighs: boolean;
  /** The opinion that a decision follows or departs from; `null` for an opinion itself. */
  readonly opinion: CaseDetail['opinion'];
}

const weightSaid = ({ outcome, weight }: Verdict, { weighs }: Expected): number | null | undefined =>
  weighs && outcome === 'accepted' ? weightOf(weight) : null;

/** Whether a decision says other than the reader's opinion. */
export const departs = (verdict: Verdict, expected: Expected): boolean =>
  expected.opinion !== null &&
  (verdict.outcome !== expected.opinion.proposal || weightSaid(verdict, expected) !== expected.opinion.weight);

/** What is missing before the verdict may be sent, in the order of the form. */
export const faultsOf = (verdict: Verdict, expected: Expected): Fault[] => {
  const reasoned = verdict.reasons.trim() !== '';
  const unanswered = expected.criteria.some((criterion) => !(criterion in verdict.criteria));
  return [
    ...(unanswered ? (['criteria'] as const) : []),
    ...(weightSaid(verdict, expected) === undefined ? (['weight'] as const) : []),
    ...(!reasoned && (verdict.outcome === 'refused' || departs(verdict, expected)) ? (['reasons'] as const) : []),
  ];
};

const said = (verdict: Verdict, expected: Expected) => ({
  reasons: verdict.reasons.trim() || null,
  weight: weightSaid(verdict, expected) ?? null,
});

export const opinionCommand = (verdict: Verdict, outcome: Outcome, expected: Expected) => {
  const criteria = expected.criteria.map((criterion) => ({
    criterion,
    met: verdict.criteria[criterion] ?? null,
    remark: null,
  }));
  return { type: 'GiveOpinion' as const, data: { proposal: outcome, ...said(verdict, expected), criteria } };
};

export const decisionCommand = (verdict: Verdict, outcome: Outcome, expected: Expected) => ({
  type: 'DecideCase' as const,
  data: { outcome, ...said(verdict, expected) },
});
