import { isRefusal } from '@libs/kernel';
import { refuse } from '../refusing.js';
import { notLive, otherCycle, runningCycle } from './checks.js';
import { type DeclarationContext, type DeclarationData, type DeclarationOutcome } from './facts.js';
import { type DeclarationState, isLive, isLiveDeclared } from './state.js';

/** Keeps an action not yet declared, as a plan or as a draft: as often as wanted, until it is declared. */
const kept = (
  type: 'ActionPlanned' | 'ActionDrafted',
  data: DeclarationData<'PlanAction' | 'DraftAction'>,
  state: DeclarationState,
  context: DeclarationContext,
): DeclarationOutcome => {
  if (isLiveDeclared(state)) return refuse('declaration.already-declared');
  if (state.status !== 'none' && !isLive(state)) return notLive(state);
  const cycle = runningCycle(context.facts.cycle);
  if (isRefusal(cycle)) return cycle;
  const { specialty } = cycle;
  return otherCycle(data, state, cycle) ?? [{ type, data: { ...data, specialty } }];
};

export const planAction = (
  data: DeclarationData<'PlanAction'>,
  state: DeclarationState,
  context: DeclarationContext,
): DeclarationOutcome =>
  state.status === 'drafted'
    ? kept('ActionDrafted', data, state, context)
    : kept('ActionPlanned', data, state, context);

export const draftAction = (
  data: DeclarationData<'DraftAction'>,
  state: DeclarationState,
  context: DeclarationContext,
): DeclarationOutcome => kept('ActionDrafted', data, state, context);
