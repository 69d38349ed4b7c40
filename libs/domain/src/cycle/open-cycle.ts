import { firstPeriod, followingPeriod } from '@libs/compliance';
import { type SituationAnswers } from '@libs/contracts';
import { type Refusal } from '@libs/kernel';
import { type Period } from '@libs/referential';
import { refuse } from '../refusing.js';
import { type CycleContext, type CycleData, type CycleFacts, type CycleOutcome, type PreviousCycle } from './facts.js';
import { today } from '../today.js';
import { type CycleState, situationOn } from './state.js';

/** The first word of a situation that the référentiel does not know, as a refusal. */
export const unknownSituation = (answers: SituationAnswers, facts: CycleFacts): Refusal | undefined => {
  const { profile, ...others } = answers;
  if (typeof profile !== 'string' || !facts.profiles.includes(profile))
    return refuse('cycle.unknown-profile', { profile: profile ?? null });
  const question = Object.keys(others).find((name) => !facts.questions.includes(name));
  return question === undefined ? undefined : refuse('cycle.unknown-answer', { question });
};

const wrongRegistration = (
  { registeredOn }: CycleData<'OpenCycle'>,
  derogation: Period['derogation'],
  context: CycleContext,
): Refusal | undefined => {
  if (registeredOn > today(context)) return refuse('cycle.registered-in-the-future', { registeredOn });
  const { endedOn } = context.facts;
  if (endedOn !== null && registeredOn <= endedOn)
    return refuse('cycle.registered-before-end', { registeredOn, endedOn });
  const referenceDay = derogation?.referenceDay;
  return referenceDay && registeredOn > referenceDay
    ? refuse('cycle.registered-after-reference-day', { registeredOn, referenceDay })
    : undefined;
};

/**
 * Opens the first cycle of a physician, or a new one after a period that an interruption ended (R. 4022-14 and -16). The
 * derogation serves once: a second cycle has the ordinary length from the new registration, which comes after the end.
 */
export const openCycle = (data: CycleData<'OpenCycle'>, state: CycleState, context: CycleContext): CycleOutcome => {
  const { anotherIsRunning, cyclesBefore, period } = context.facts;
  if (state.status !== 'none') return refuse('cycle.already-opened');
  if (!period) return refuse('cycle.no-referential', { specialty: data.specialty });
  if (anotherIsRunning) return refuse('cycle.another-is-running');
  const { registeredOn, situation } = data;
  const applies = cyclesBefore === 0 && period.derogation && situation[period.derogation.fact] === true;
  const derogation = applies ? period.derogation : null;
  const practisingOnReferenceDay = derogation !== null;
  const refusal = wrongRegistration(data, derogation, context) ?? unknownSituation(situation, context.facts);
  if (refusal) return refusal;
  const span = firstPeriod(period, { registeredOn, practisingOnReferenceDay });
  const opened = { ...data, ...span, practisingOnReferenceDay, number: cyclesBefore + 1, previousCycleId: null };
  return [{ type: 'CycleOpened', data: opened }];
};

/** MN-46: from the legal end on new actions go to the next cycle, while the Ordre has yet to rule on the one before. */
const followed = ({ ruling, last }: PreviousCycle, context: CycleContext): boolean =>
  ruling === 'validated' || (ruling === 'awaited' && today(context) > last);

/**
 * Opens the cycle after one that the Ordre has validated, or that was handed to it and is over; a second time nothing
 * happens.
 */
export const openFollowingCycle = (
  { previousCycleId }: CycleData<'OpenFollowingCycle'>,
  state: CycleState,
  context: CycleContext,
): CycleOutcome => {
  if (state.status !== 'none') return state.previousCycleId === previousCycleId ? [] : refuse('cycle.already-opened');
  const { previous, period, cycleId } = context.facts;
  if (previous?.nextCycleId !== cycleId || !followed(previous, context)) return refuse('cycle.previous-not-validated');
  const { subject, specialty, registeredOn, situations, number, last } = previous;
  if (!period) return refuse('cycle.no-referential', { specialty });
  const span = followingPeriod(period, last);
  const situation = { ...situationOn(situations, span.first)?.answers };
  const cycle = { subject, specialty, registeredOn, practisingOnReferenceDay: false, ...span };
  return [{ type: 'CycleOpened', data: { ...cycle, number: number + 1, previousCycleId, situation } }];
};
