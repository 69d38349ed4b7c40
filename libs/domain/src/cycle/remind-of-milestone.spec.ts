import { describe, test } from '@jest/globals';
import { day } from '@libs/kernel';
import { specification } from '../../../kernel/src/testing/given-when-then.js';
import { cycle } from './decider.js';
import { type CycleEvent } from './events.js';
import { type CycleContext } from './facts.js';

const subject = '6ba7b810-9dad-41d1-80b4-00c04fd430c8';
const facts: CycleContext['facts'] = {
  cycleId: '7ba7b810-9dad-41d1-80b4-00c04fd430c8',
  period: null,
  questions: [],
  profiles: [],
  interruptionLimitYears: null,
  anotherIsRunning: false,
  cyclesBefore: 0,
  endedOn: null,
  previous: null,
  requirementsMet: false,
  nextCycleId: '8ba7b810-9dad-41d1-80b4-00c04fd430c8',
  observationDays: 15,
};
const at = (date: string, requirementsMet: boolean | null = false) =>
  specification(cycle, {
    now: `${date}T09:00:00Z`,
    actor: { accountId: 'system', role: 'system' },
    facts: { ...facts, requirementsMet },
  });
const opened: CycleEvent = {
  type: 'CycleOpened',
  data: {
    subject,
    specialty: 'specialite-inventee',
    number: 1,
    registeredOn: day('2024-01-01'),
    practisingOnReferenceDay: false,
    years: 6,
    first: day('2024-01-01'),
    last: day('2029-12-31'),
    previousCycleId: null,
    situation: {},
  },
};
const remind = {
  type: 'RemindOfMilestone' as const,
  data: { milestone: 'one-year', dueOn: day('2028-12-31') },
};
const reminded = (on: string): CycleEvent => ({
  type: 'MilestoneReminded',
  data: { subject, milestone: 'one-year', dueOn: day('2028-12-31'), on: day(on), last: day('2029-12-31') },
});

describe('the reminder of a milestone', () => {
  test('goes out on its day, or later when the service was away', () => {
    at('2028-12-31').given(opened).when(remind).then(reminded('2028-12-31'));
    at('2029-01-05').given(opened).when(remind).then(reminded('2029-01-05'));
  });

  test('goes out once', () => {
    at('2029-01-05').given(opened, reminded('2028-12-31')).when(remind).then();
  });

  test('does not go out before its day', () => {
    at('2028-12-30').given(opened).when(remind).then();
  });

  test('is left out when the cycle is complete, and when it is with the Ordre', () => {
    at('2028-12-31', true).given(opened).when(remind).then();
    at('2028-12-31')
      .given(opened, { type: 'CycleSubmittedToOrdre', data: { on: day('2028-06-01') } })
      .when(remind)
      .then();
  });

  test('is refused outside the period, and for a cycle that does not exist', () => {
    at('2031-01-01')
      .given(opened)
      .when({ ...remind, data: { ...remind.data, dueOn: day('2030-06-01') } })
      .refused('cycle.outside-period');
    at('2028-12-31').given().when(remind).refused('cycle.not-found');
  });
});
