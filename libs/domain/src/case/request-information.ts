import { type Refusal, addDays, dayNumber } from '@libs/kernel';
import { refuse } from '../refusing.js';
import { today } from '../today.js';
import { mandatesOf, notPending, unfit } from './checks.js';
import { type CaseContext, type CaseData, type CaseOutcome } from './facts.js';
import { type CaseState, type PendingCase, isPending } from './state.js';

/** The reader, the chair or the secretariat may ask; a member asks only in a case of his own. */
const notYours = (state: PendingCase, context: CaseContext): Refusal | undefined => {
  const { accountId, role } = context.actor;
  if (accountId === state.subject) return refuse('case.physician-concerned');
  if (state.recused.includes(accountId)) return refuse('case.recused');
  if (role === 'secretariat') return undefined;
  const presides = mandatesOf(accountId, context).some((mandate) => mandate.function !== 'member');
  if (presides) return undefined;
  const reads = state.status !== 'queued' && state.reader === accountId;
  return unfit(accountId, state, context) ?? (reads ? undefined : refuse('case.not-the-reader'));
};

/** Asks the physician, and stops the clock: one question at a time, within the rounds and the time configured. */
export const requestInformation = (
  { requestId, questions, dueOn }: CaseData<'RequestInformation'>,
  state: CaseState,
  context: CaseContext,
): CaseOutcome => {
  if (!isPending(state)) return notPending(state);
  if (state.request?.requestId === requestId) return [];
  const refusal = notYours(state, context);
  if (refusal) return refusal;
  const requestedOn = today(context);
  if (state.request && requestedOn <= state.request.dueOn) return refuse('case.already-asked');
  const { answer, requests: limit } = context.facts.delays;
  if (state.requests >= limit) return refuse('case.too-many-requests', { limit });
  const earliest = addDays(requestedOn, answer.least);
  const latest = addDays(requestedOn, answer.most);
  if (dueOn < earliest || dueOn > latest) return refuse('case.answer-time', { earliest, latest });
  const { cycleId, subject, declarationId } = state;
  const requestedBy = context.actor.accountId;
  const data = { cycleId, subject, declarationId, requestId, requestedBy, questions, requestedOn, dueOn };
  return [{ type: 'InformationRequested', data }];
};

/** The answer starts the clock again: the running deadline moves by the days that the committee waited. */
export const receiveInformation = (
  { requestId, answer }: CaseData<'ReceiveInformation'>,
  state: CaseState,
  context: CaseContext,
): CaseOutcome => {
  if (state.status === 'none') return refuse('case.not-found');
  if (!isPending(state)) return [];
  const { request, cycleId, subject, deadline } = state;
  if (request?.requestId !== requestId) return refuse('case.no-information-requested');
  const providedOn = today(context);
  const waited = dayNumber(providedOn) - dayNumber(request.requestedOn);
  const data = { cycleId, subject, requestId, answer, providedOn, deadline: addDays(deadline, waited) };
  return [{ type: 'InformationProvided', data }];
};
