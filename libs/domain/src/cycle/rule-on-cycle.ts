import { type Refusal, addDays } from '@libs/kernel';
import { refuse } from '../refusing.js';
import { type CycleContext, type CycleData, type CycleOutcome } from './facts.js';
import { today } from '../today.js';
import { type CycleState } from './state.js';

type Submitted = Extract<CycleState, { status: 'submitted' }>;

const unsubmitted = (state: CycleState): Refusal => {
  if (state.status === 'none') return refuse('cycle.not-found');
  return state.status === 'validated' || state.status === 'not-validated'
    ? refuse('cycle.already-ruled')
    : refuse('cycle.not-submitted');
};

/** Opens the contradictory phase (R. 4022-19): what is missing, and the time to answer. */
export const communicateElements = (
  { elements, observationsBy }: CycleData<'CommunicateElements'>,
  state: CycleState,
  context: CycleContext,
): CycleOutcome => {
  if (state.status !== 'submitted') return unsubmitted(state);
  const days = context.facts.observationDays;
  if (observationsBy < addDays(today(context), days)) return refuse('cycle.observation-time-too-short', { days });
  return [{ type: 'ElementsCommunicated', data: { subject: state.subject, elements, observationsBy } }];
};

export const submitObservations = (
  { observations }: CycleData<'SubmitObservations'>,
  state: CycleState,
): CycleOutcome => {
  if (state.status !== 'submitted') return unsubmitted(state);
  if (!state.contradiction) return refuse('cycle.elements-not-communicated');
  return [{ type: 'ObservationsSubmitted', data: { subject: state.subject, observations } }];
};

/**
 * Validates the cycle and sets aside the id of the following one. A cycle once refused may be validated later, when the
 * physician has complied since: the refusal stays in the history.
 */
export const validateCycle = (
  { remarks }: CycleData<'ValidateCycle'>,
  state: CycleState,
  context: CycleContext,
): CycleOutcome => {
  if (state.status !== 'submitted' && state.status !== 'not-validated') return unsubmitted(state);
  const { actor, facts } = context;
  const { subject, last } = state;
  if (actor.accountId === subject) return refuse('cycle.judge-is-subject');
  return [
    { type: 'CycleValidated', data: { subject, on: today(context), validatedBy: actor.accountId, remarks } },
    { type: 'NextCycleOpened', data: { nextCycleId: facts.nextCycleId, first: addDays(last, 1) } },
  ];
};

const unheard = (state: Submitted, context: CycleContext): Refusal | undefined => {
  if (!state.contradiction) return refuse('cycle.elements-not-communicated');
  const { observed, observationsBy } = state.contradiction;
  return observed || today(context) > observationsBy
    ? undefined
    : refuse('cycle.observations-awaited', { observationsBy });
};

/** Does not validate the cycle: never before the physician was told why and could answer (R. 4022-19 and -20). */
export const refuseCycle = (
  { reasons }: CycleData<'RefuseCycle'>,
  state: CycleState,
  context: CycleContext,
): CycleOutcome => {
  if (state.status !== 'submitted') return unsubmitted(state);
  const decidedBy = context.actor.accountId;
  if (decidedBy === state.subject) return refuse('cycle.judge-is-subject');
  const data = { subject: state.subject, on: today(context), decidedBy, reasons };
  return unheard(state, context) ?? [{ type: 'CycleNotValidated', data }];
};
