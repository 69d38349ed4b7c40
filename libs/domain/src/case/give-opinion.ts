import { type Refusal, addDays } from '@libs/kernel';
import { refuse } from '../refusing.js';
import { today } from '../today.js';
import { notPending, unfit, waiting, wrongWeight } from './checks.js';
import { type CaseContext, type CaseData, type CaseOutcome } from './facts.js';
import { type CaseState, isPending } from './state.js';

/** Where the référentiel has an evaluation form, each criterion is answered, and no other one. */
const wrongCriteria = (answers: CaseData<'GiveOpinion'>['criteria'], { facts }: CaseContext): Refusal | undefined => {
  const unknown = answers.find(({ criterion }) => !facts.criteria.includes(criterion));
  if (unknown) return refuse('case.unknown-criterion', { criterion: unknown.criterion });
  const criterion = facts.criteria.find((wanted) => !answers.some((answer) => answer.criterion === wanted));
  return criterion === undefined ? undefined : refuse('case.criterion-unanswered', { criterion });
};

/** The reader proposes; until the decision the reader may give another opinion, the last one stands. */
export const giveOpinion = (data: CaseData<'GiveOpinion'>, state: CaseState, context: CaseContext): CaseOutcome => {
  if (!isPending(state)) return notPending(state);
  if (state.status === 'queued') return refuse('case.not-assigned');
  const reader = context.actor.accountId;
  const { cycleId, subject } = state;
  const refusal =
    unfit(reader, state, context) ?? (reader === state.reader ? undefined : refuse('case.not-the-reader'));
  if (refusal) return refusal;
  if (data.proposal === 'refused' && data.reasons === null) return refuse('case.reasons-required');
  const decisionBy = addDays(today(context), context.facts.delays.decision);
  return (
    waiting(state, context) ??
    wrongWeight(state, data.proposal, data.weight) ??
    wrongCriteria(data.criteria, context) ?? [
      { type: 'OpinionGiven', data: { cycleId, subject, reader, ...data, decisionBy } },
    ]
  );
};
