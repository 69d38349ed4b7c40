import { type CalendarDay, type Refusal } from '@libs/kernel';
import { refuse } from '../refusing.js';
import { today } from '../today.js';
import { type CaseContext, type SeatedMember } from './facts.js';
import { type CaseState, type PendingCase } from './state.js';

export const notPending = (state: CaseState): Refusal => {
  if (state.status === 'none') return refuse('case.not-found');
  return state.status === 'closed' ? refuse('case.closed') : refuse('case.already-decided');
};

const valid = ({ from, to }: SeatedMember, on: CalendarDay): boolean => from <= on && (to === null || on <= to);

/** The mandates of an account that are valid on the day of the command. */
export const mandatesOf = (account: string, context: CaseContext): readonly SeatedMember[] =>
  context.facts.members.filter((mandate) => mandate.member === account && valid(mandate, today(context)));

/** Why an account may take no part in the case: it is the physician's own, it was left, or there is no mandate today. */
export const unfit = (account: string, state: PendingCase, context: CaseContext): Refusal | undefined => {
  if (account === state.subject) return refuse('case.physician-concerned');
  if (state.recused.includes(account)) return refuse('case.recused');
  return mandatesOf(account, context).length === 0 ? refuse('case.no-mandate') : undefined;
};

/** The committee waits for the physician until the day the answer is due; after it the case goes on without. */
export const waiting = ({ request }: PendingCase, context: CaseContext): Refusal | undefined =>
  request && today(context) <= request.dueOn ? refuse('case.information-awaited', { dueOn: request.dueOn }) : undefined;

/** A weight is given only to what is accepted, and only where the référentiel leaves one to the committee. */
export const wrongWeight = (
  { weighs }: PendingCase,
  outcome: 'accepted' | 'refused',
  weight: number | null,
): Refusal | undefined => {
  if (weight === null) return undefined;
  if (!weighs) return refuse('case.weight-not-foreseen');
  return outcome === 'refused' ? refuse('case.refusal-has-no-weight') : undefined;
};
