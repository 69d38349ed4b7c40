import { describe, test } from '@jest/globals';
import { specification } from '../../../kernel/src/testing/given-when-then.js';
import { as, day, nextCycleId, physician, stranger } from '../testing/people.js';
import { cycleFacts, cycleOpened } from '../testing/sample-cycle.js';
import { cycle } from './decider.js';
import { type CycleEvent } from './events.js';

const spec = specification(cycle, {
  now: '2029-06-01T10:00:00Z',
  actor: as('physician', physician),
  facts: cycleFacts,
});
const ordre = as('ordre', stranger);

const interrupt = (from: string, resumedOn: string | null = null) => ({
  type: 'InterruptPractice' as const,
  data: { from: day(from), resumedOn: resumedOn === null ? null : day(resumedOn), reason: null, evidence: [] },
});
const interrupted = (from: string, resumedOn: string | null = null): CycleEvent => ({
  type: 'PracticeInterrupted',
  data: { subject: physician, ...interrupt(from, resumedOn).data },
});
const resume = (on: string) => ({ type: 'ResumePractice' as const, data: { on: day(on) } });
const resumed = (on: string): CycleEvent => ({ type: 'PracticeResumed', data: { on: day(on) } });
const ended = (on: string, interruptedDays: number): CycleEvent => ({
  type: 'PeriodEndedByInterruption',
  data: { on: day(on), interruptedDays, limitYears: 3 },
});

describe('the situation of a physician', () => {
  const record = (effectiveOn: string, profile = 'chercheur') => ({
    type: 'RecordSituation' as const,
    data: { effectiveOn: day(effectiveOn), situation: { profile }, evidence: [] },
  });
  const recorded = (effectiveOn: string): CycleEvent => ({
    type: 'SituationRecorded',
    data: { subject: physician, ...record(effectiveOn).data },
  });

  test('is recorded from a day of the period on, also long after', () => {
    spec.given(cycleOpened).when(record('2026-01-01')).then(recorded('2026-01-01'));
  });

  test('recorded again for the same day is nothing new', () => {
    spec.given(cycleOpened, recorded('2026-01-01')).when(record('2026-01-01')).then();
  });

  test('outside the period, in unknown words, or after the cycle was handed in, is refused', () => {
    spec.given(cycleOpened).when(record('2031-03-01')).refused('cycle.outside-period');
    spec.given(cycleOpened).when(record('2026-01-01', 'pilote')).refused('cycle.unknown-profile');
    spec.given(cycleOpened, submitted).when(record('2026-01-01')).refused('cycle.not-running');
    spec.nothing().when(record('2026-01-01')).refused('cycle.not-found');
  });
});

describe('an interruption of practice', () => {
  test('begins, and ends with the resumption', () => {
    spec.given(cycleOpened).when(interrupt('2029-01-01')).then(interrupted('2029-01-01'));
    spec.given(cycleOpened, interrupted('2029-01-01')).when(resume('2029-05-01')).then(resumed('2029-05-01'));
  });

  test('of exactly three years leaves the period running, one day more ends it', () => {
    const long = [cycleOpened, interrupted('2026-01-01')];
    spec
      .given(...long)
      .when(resume('2029-01-01'))
      .then(resumed('2029-01-01'));
    spec
      .given(...long)
      .when(resume('2029-01-02'))
      .then(resumed('2029-01-02'), ended('2029-01-01', 1097));
  });

  test('learnt late adds to the others, and may end the period', () => {
    spec
      .given(cycleOpened, interrupted('2026-01-01', '2028-01-01'))
      .when(interrupt('2028-03-01', '2029-05-01'))
      .then(interrupted('2028-03-01', '2029-05-01'), ended('2029-03-02', 1156));
  });

  test('told twice is one, and two open ones are refused', () => {
    spec.given(cycleOpened, interrupted('2029-01-01')).when(interrupt('2029-01-01')).then();
    spec
      .given(cycleOpened, interrupted('2029-01-01'))
      .when(interrupt('2029-02-01'))
      .refused('cycle.already-interrupted');
  });

  test('ends after it began, and a resumption needs one', () => {
    spec
      .given(cycleOpened, interrupted('2029-01-01'))
      .when(resume('2029-01-01'))
      .refused('cycle.resumed-before-interruption');
    spec.given(cycleOpened).when(interrupt('2029-02-01', '2029-01-01')).refused('cycle.resumed-before-interruption');
    spec.given(cycleOpened).when(resume('2029-01-01')).refused('cycle.not-interrupted');
    spec.given(cycleOpened).when(interrupt('2024-12-31')).refused('cycle.outside-period');
  });

  test('that goes on ends the period on the day it exceeds the limit, and not before', () => {
    const check = { type: 'EndPeriodIfInterrupted' as const, data: {} };
    const long = spec.given(cycleOpened, interrupted('2026-01-01'));
    long.at('2028-12-31T22:59:59Z').when(check).then();
    long.at('2028-12-31T23:00:00Z').when(check).then(ended('2029-01-01', 1097));
    spec.given(cycleOpened, interrupted('2026-01-01'), ended('2029-01-01', 1097)).when(check).then();
  });

  test('never ends a period where the référentiel has no such rule (MN-48)', () => {
    spec
      .given(cycleOpened, interrupted('2025-04-01'))
      .knowing({ interruptionLimitYears: null })
      .when(resume('2029-05-01'))
      .then(resumed('2029-05-01'));
  });
});

const submit = { type: 'SubmitCycle' as const, data: {} };
const submitted: CycleEvent = { type: 'CycleSubmittedToOrdre', data: { on: day('2031-03-01') } };

describe('handing a cycle to the Ordre', () => {
  test('is possible once the period is over, whatever is missing', () => {
    const open = spec.given(cycleOpened);
    open.at('2031-02-28T12:00:00Z').when(submit).refused('cycle.not-ready', { last: '2031-02-28' });
    open.at('2031-03-01T12:00:00Z').when(submit).then(submitted);
  });

  test('is possible before the end when every requirement is met', () => {
    spec
      .given(cycleOpened)
      .knowing({ requirementsMet: true })
      .when(submit)
      .then({ type: 'CycleSubmittedToOrdre', data: { on: day('2029-06-01') } });
  });

  test('happens once, and never after an interruption ended the period', () => {
    spec.given(cycleOpened, submitted).when(submit).refused('cycle.already-submitted');
    spec.given(cycleOpened, ended('2029-01-01', 1097)).when(submit).refused('cycle.not-running');
  });
});

describe('the ruling of the Ordre', () => {
  const ruling = (...events: CycleEvent[]) =>
    spec
      .given(cycleOpened, submitted, ...events)
      .at('2031-04-15T10:00:00Z')
      .by(ordre);
  const validate = { type: 'ValidateCycle' as const, data: { remarks: null } };
  const refuse = { type: 'RefuseCycle' as const, data: { reasons: ['Une action manque au deuxième bloc.'] } };
  const validated: CycleEvent = {
    type: 'CycleValidated',
    data: { subject: physician, on: day('2031-04-15'), validatedBy: stranger, remarks: null },
  };
  const refusedCycle: CycleEvent = {
    type: 'CycleNotValidated',
    data: { subject: physician, on: day('2031-04-15'), decidedBy: stranger, reasons: refuse.data.reasons },
  };
  const communicate = (observationsBy: string) => ({
    type: 'CommunicateElements' as const,
    data: { elements: ['Une action manque.'], observationsBy: day(observationsBy) },
  });
  const communicated = (observationsBy: string): CycleEvent => ({
    type: 'ElementsCommunicated',
    data: { subject: physician, ...communicate(observationsBy).data },
  });
  const observe = { type: 'SubmitObservations' as const, data: { observations: 'Voici l’attestation.' } };
  const observed: CycleEvent = { type: 'ObservationsSubmitted', data: { subject: physician, ...observe.data } };

  test('that validates sets aside the following cycle, from the day after the legal end (MN-46)', () => {
    const next: CycleEvent = { type: 'NextCycleOpened', data: { nextCycleId, first: day('2031-03-01') } };
    ruling().when(validate).then(validated, next);
  });

  test('that refuses comes only after the physician was told why and could answer', () => {
    ruling().when(refuse).refused('cycle.elements-not-communicated');
    ruling(communicated('2031-04-15')).when(refuse).refused('cycle.observations-awaited');
    ruling(communicated('2031-04-14')).when(refuse).then(refusedCycle);
    ruling(communicated('2031-04-30'), observed).when(refuse).then(refusedCycle);
  });

  test('leaves the physician the time that was configured to answer', () => {
    ruling().when(communicate('2031-04-29')).refused('cycle.observation-time-too-short', { days: 15 });
    ruling().when(communicate('2031-04-30')).then(communicated('2031-04-30'));
    ruling().when(observe).refused('cycle.elements-not-communicated');
    ruling(communicated('2031-04-30')).when(observe).then(observed);
  });

  test('is given once, yet a cycle refused may be validated when the physician has complied since', () => {
    ruling(validated).when(validate).refused('cycle.already-ruled');
    ruling(validated).when(refuse).refused('cycle.already-ruled');
    ruling(refusedCycle).when(refuse).refused('cycle.already-ruled');
    const next: CycleEvent = { type: 'NextCycleOpened', data: { nextCycleId, first: day('2031-03-01') } };
    ruling(refusedCycle).when(validate).then(validated, next);
  });

  test('is never given by the physician concerned, nor on a cycle not handed in', () => {
    const self = as('ordre', physician);
    ruling().by(self).when(validate).refused('cycle.judge-is-subject');
    ruling(communicated('2031-04-14')).by(self).when(refuse).refused('cycle.judge-is-subject');
    spec.given(cycleOpened).when(validate).refused('cycle.not-submitted');
  });
});
