import { refuse } from '../refusing.js';
import { today } from '../today.js';
import { notLive } from './checks.js';
import { type DeclarationContext, type DeclarationData, type DeclarationOutcome } from './facts.js';
import { type DeclarationState, isLive, isLiveDeclared, isUnderReview } from './state.js';

/** The committee's question reaches the physician; told twice it is asked once. */
export const relayInformationRequest = (
  data: DeclarationData<'RelayInformationRequest'>,
  state: DeclarationState,
): DeclarationOutcome => {
  if (state.status === 'none') return refuse('declaration.not-found');
  if (!isLive(state)) return [];
  if (!isUnderReview(state)) return refuse('declaration.other-case');
  if (state.caseId !== data.caseId) return refuse('declaration.other-case');
  if (state.status === 'information-requested' && state.requestId === data.requestId) return [];
  const { cycleId, subject } = state;
  return [{ type: 'ActionInformationRequested', data: { cycleId, subject, ...data } }];
};

/** The physician answers, with whatever was attached or corrected meanwhile; the examination goes on. */
export const answerInformationRequest = (
  { requestId, answer }: DeclarationData<'AnswerInformationRequest'>,
  state: DeclarationState,
  context: DeclarationContext,
): DeclarationOutcome => {
  if (!isLive(state)) return notLive(state);
  if (state.status !== 'information-requested' || state.requestId !== requestId)
    return refuse('declaration.no-information-requested');
  const { cycleId, subject, caseId } = state;
  const data = { cycleId, subject, caseId, requestId, answer, on: today(context) };
  return [{ type: 'ActionInformationProvided', data }];
};

/** The committee's decision; told twice it is recorded once, and one on a closed declaration changes nothing. */
export const recordDecision = (
  data: DeclarationData<'RecordDecision'>,
  state: DeclarationState,
): DeclarationOutcome => {
  if (state.status === 'none') return refuse('declaration.not-found');
  if (!isLive(state)) return [];
  if (state.decisions.some(({ caseId }) => caseId === data.caseId)) return [];
  if (!isUnderReview(state) || state.caseId !== data.caseId) return refuse('declaration.other-case');
  const { cycleId, subject } = state;
  return [{ type: 'ActionDecided', data: { cycleId, subject, ...data } }];
};

/** A control was not answered with evidence: the action is kept and no longer counts (ON-43). One under review counts not yet. */
export const invalidateAction = (
  { reason }: DeclarationData<'InvalidateAction'>,
  state: DeclarationState,
  context: DeclarationContext,
): DeclarationOutcome => {
  if (!isLive(state)) return notLive(state);
  if (!isLiveDeclared(state)) return refuse('declaration.not-declared');
  if (isUnderReview(state)) return refuse('declaration.under-review');
  const { cycleId, subject } = state;
  return [{ type: 'ActionInvalidated', data: { cycleId, subject, reason, on: today(context) } }];
};
