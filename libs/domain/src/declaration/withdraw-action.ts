import { isRefusal } from '@libs/kernel';
import { refuse } from '../refusing.js';
import { today } from '../today.js';
import { notLive, runningCycle } from './checks.js';
import { type DeclarationContext, type DeclarationData, type DeclarationOutcome } from './facts.js';
import { type DeclarationState, isLive, isUnderReview } from './state.js';

/** Takes the declaration back, its case with it; a refusal stays a refusal and cannot be withdrawn. */
export const withdrawAction = (
  { reason }: DeclarationData<'WithdrawAction'>,
  state: DeclarationState,
  context: DeclarationContext,
): DeclarationOutcome => {
  if (!isLive(state)) return notLive(state);
  if (state.status === 'refused') return refuse('declaration.already-refused');
  const cycle = runningCycle(context.facts.cycle);
  if (isRefusal(cycle)) return cycle;
  const { cycleId, subject } = state;
  const caseId = isUnderReview(state) ? state.caseId : null;
  return [{ type: 'ActionWithdrawn', data: { cycleId, subject, caseId, reason, on: today(context) } }];
};
