import { type Refusal } from '@libs/kernel';
import { refuse } from '../refusing.js';
import { today } from '../today.js';
import { mandatesOf, notPending, unfit, waiting, wrongWeight } from './checks.js';
import { type CaseContext, type CaseData, type CaseOutcome } from './facts.js';
import { type CaseState, type Opinion, isPending } from './state.js';

const unreasoned = ({ outcome, reasons, weight }: CaseData<'DecideCase'>, opinion: Opinion): Refusal | undefined => {
  if (reasons !== null) return undefined;
  if (outcome === 'refused') return refuse('case.reasons-required');
  return outcome !== opinion.proposal || weight !== opinion.weight ? refuse('case.deviation-needs-reasons') : undefined;
};

/**
 * The chair, another person than the reader and than the physician, finalises what the reader proposed. A refusal has
 * reasons, and so has a decision that departs from the opinion.
 */
export const decideCase = (data: CaseData<'DecideCase'>, state: CaseState, context: CaseContext): CaseOutcome => {
  if (!isPending(state)) return notPending(state);
  const decidedBy = context.actor.accountId;
  const refusal = unfit(decidedBy, state, context);
  if (refusal) return refusal;
  if (mandatesOf(decidedBy, context).every((mandate) => mandate.function === 'member'))
    return refuse('case.not-the-chair');
  if (state.status !== 'proposed') return refuse('case.no-opinion');
  if (decidedBy === state.opinion.reader) return refuse('case.same-person');
  const { cycleId, subject, declarationId, opinion } = state;
  const decided = { cycleId, subject, declarationId, ...data, decidedBy, decidedOn: today(context) };
  return (
    waiting(state, context) ??
    wrongWeight(state, data.outcome, data.weight) ??
    unreasoned(data, opinion) ?? [{ type: 'CaseDecided', data: decided }]
  );
};
