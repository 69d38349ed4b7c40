import { type Interruption, interruptedDays, interruptionExceeds } from '@libs/compliance';
import { type CalendarDay, type Refusal } from '@libs/kernel';
import { refuse } from '../refusing.js';
import { type CycleEvent } from './events.js';
import { type CycleContext, type CycleData, type CycleOutcome } from './facts.js';
import { today } from '../today.js';
import { type CycleState, type RunningCycle } from './state.js';

const openInterruption = (state: RunningCycle): Interruption | undefined =>
  state.interruptions.find(({ resumedOn }) => resumedOn === null);

/** The end of the period, if the interruptions known so far have exceeded the limit by the day `asOf`. */
const endOfPeriod = (
  state: RunningCycle,
  interruptions: readonly Interruption[],
  asOf: CalendarDay,
  limitYears: number | null,
): readonly CycleEvent[] => {
  if (limitYears === null) return [];
  const within = { first: state.first, last: asOf < state.last ? asOf : state.last };
  const on = interruptionExceeds(interruptions, within, limitYears);
  const days = interruptedDays(interruptions, within);
  return on ? [{ type: 'PeriodEndedByInterruption', data: { on, interruptedDays: days, limitYears } }] : [];
};

const wrongDates = ({ from, resumedOn }: Interruption, { first, last }: RunningCycle): Refusal | undefined => {
  if (from < first || from > last) return refuse('cycle.outside-period', { date: from, first, last });
  return resumedOn !== null && resumedOn <= from ? refuse('cycle.resumed-before-interruption', { from }) : undefined;
};

/** Records an interruption: one that begins, or a past one with its end; the same again is nothing. */
export const interruptPractice = (
  { from, resumedOn, reason, evidence }: CycleData<'InterruptPractice'>,
  state: CycleState,
  context: CycleContext,
): CycleOutcome => {
  if (state.status === 'none') return refuse('cycle.not-found');
  if (state.status !== 'running') return refuse('cycle.not-running');
  const refusal = wrongDates({ from, resumedOn }, state);
  if (refusal) return refusal;
  if (state.interruptions.some((known) => known.from === from && known.resumedOn === resumedOn)) return [];
  const open = openInterruption(state);
  if (open && resumedOn === null) return refuse('cycle.already-interrupted', { from: open.from });
  const interruptions = [...state.interruptions, { from, resumedOn }];
  const limit = context.facts.interruptionLimitYears;
  return [
    { type: 'PracticeInterrupted', data: { subject: state.subject, from, resumedOn, reason, evidence } },
    ...endOfPeriod(state, interruptions, today(context), limit),
  ];
};

/** Records the first day of practice again; the interruptions may by then have ended the period (R. 4022-16). */
export const resumePractice = (
  { on }: CycleData<'ResumePractice'>,
  state: CycleState,
  context: CycleContext,
): CycleOutcome => {
  if (state.status === 'none') return refuse('cycle.not-found');
  if (state.status !== 'running') return refuse('cycle.not-running');
  const open = openInterruption(state);
  if (!open) return refuse('cycle.not-interrupted');
  if (on <= open.from) return refuse('cycle.resumed-before-interruption', { from: open.from });
  const interruptions = state.interruptions.map((one) => (one === open ? { ...one, resumedOn: on } : one));
  return [
    { type: 'PracticeResumed', data: { on } },
    ...endOfPeriod(state, interruptions, today(context), context.facts.interruptionLimitYears),
  ];
};

/** Ends the period when an interruption that goes on has exceeded the limit; before that nothing happens. */
export const endPeriodIfInterrupted = (state: CycleState, context: CycleContext): CycleOutcome => {
  if (state.status === 'none') return refuse('cycle.not-found');
  if (state.status !== 'running') return [];
  return endOfPeriod(state, state.interruptions, today(context), context.facts.interruptionLimitYears);
};
