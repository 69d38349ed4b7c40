import { addDays } from '@libs/kernel';
import { refuse } from '../refusing.js';
import { today } from '../today.js';
import { type CaseContext, type CaseData, type CaseOutcome } from './facts.js';
import { type CaseState, isPending } from './state.js';

/** Opens the case of one declaration; told twice it is opened once. */
export const openCase = (data: CaseData<'OpenCase'>, state: CaseState, context: CaseContext): CaseOutcome => {
  if (state.status !== 'none') return state.declarationId === data.declarationId ? [] : refuse('case.already-open');
  const assignBy = addDays(today(context), context.facts.delays.assignment);
  return [{ type: 'CaseOpened', data: { ...data, assignBy } }];
};

/** Ends the case of a declaration that was withdrawn; what was decided before stays decided. */
export const closeCase = (
  { declarationId }: CaseData<'CloseCase'>,
  state: CaseState,
  context: CaseContext,
): CaseOutcome => {
  if (state.status === 'none') return refuse('case.not-found');
  if (state.declarationId !== declarationId) return refuse('case.other-declaration');
  if (!isPending(state)) return [];
  return [{ type: 'CaseClosed', data: { cycleId: state.cycleId, on: today(context) } }];
};
