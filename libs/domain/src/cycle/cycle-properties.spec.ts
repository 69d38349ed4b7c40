import { describe, expect, test } from '@jest/globals';
import { type CycleCommand } from '@libs/contracts';
import { addDays } from '@libs/kernel';
import fc from 'fast-check';
import { as, day, physician, stranger } from '../testing/people.js';
import { type Move, play } from '../testing/play.js';
import { cycleFacts, openCycleData } from '../testing/sample-cycle.js';
import { cycle } from './decider.js';
import { type CycleEvent, cycleEventTypes } from './events.js';
import { type CycleFacts } from './facts.js';

const open: CycleCommand = { type: 'OpenCycle', data: openCycleData };
const when = fc.nat(2600).map((days) => addDays(day('2025-01-01'), days));

const command: fc.Arbitrary<CycleCommand> = fc.oneof(
  fc.constant(open),
  when.map((effectiveOn) => ({
    type: 'RecordSituation' as const,
    data: { effectiveOn, situation: { profile: 'chercheur' }, evidence: [] },
  })),
  {
    weight: 2,
    arbitrary: fc.record({ from: when, length: fc.constantFrom(null, 30, 400) }).map(({ from, length }) => ({
      type: 'InterruptPractice' as const,
      data: { from, resumedOn: length === null ? null : addDays(from, length), reason: null, evidence: [] },
    })),
  },
  { weight: 3, arbitrary: when.map((on) => ({ type: 'ResumePractice' as const, data: { on } })) },
  fc.constant({ type: 'EndPeriodIfInterrupted' as const, data: {} }),
  { weight: 3, arbitrary: fc.constant({ type: 'SubmitCycle' as const, data: {} }) },
  when.map((observationsBy) => ({
    type: 'CommunicateElements' as const,
    data: { elements: ['Une action manque.'], observationsBy },
  })),
  fc.constant({ type: 'SubmitObservations' as const, data: { observations: 'Voici.' } }),
  fc.constant({ type: 'ValidateCycle' as const, data: { remarks: null } }),
  {
    weight: 3,
    arbitrary: fc.constant<CycleCommand>({ type: 'RefuseCycle', data: { reasons: ['Une action manque.'] } }),
  },
);

const moves: fc.Arbitrary<Move<CycleCommand, CycleFacts>[]> = fc
  .array(fc.record({ command, days: fc.nat(150), met: fc.nat(9).map((n) => n === 0), self: fc.nat(9) }), {
    minLength: 20,
    maxLength: 50,
  })
  .map((steps) => {
    let today = day('2025-06-01');
    const first = { command: open, days: 0, met: false, self: 1 };
    return [first, ...steps].map(({ command: sent, days, met, self }) => {
      today = addDays(today, days);
      const actor = as('ordre', self === 0 ? physician : stranger);
      return { command: sent, actor, now: `${today}T10:00:00Z`, facts: { ...cycleFacts, requirementsMet: met } };
    });
  });

const positions = (history: readonly CycleEvent[], type: CycleEvent['type']): number[] =>
  history.flatMap((event, index) => (event.type === type ? [index] : []));

describe('whatever is sent to a cycle, in whatever order', () => {
  test('it is opened, handed in and validated at most once, and its dates never move', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(moves, (sequence) => {
        const { history, played } = play(cycle, cycleEventTypes, sequence);
        history.forEach(({ type }) => seen.add(type));
        for (const type of ['CycleOpened', 'CycleSubmittedToOrdre', 'CycleValidated', 'NextCycleOpened'] as const)
          expect(positions(history, type).length).toBeLessThanOrEqual(1);
        for (const { after } of played)
          if (after.status !== 'none') expect([after.first, after.last]).toEqual(['2025-03-01', '2031-02-28']);
      }),
      { numRuns: 400 },
    );
    expect(seen).toEqual(
      new Set(cycleEventTypes.map(({ type }) => type).filter((type) => type !== 'MilestoneReminded')),
    );
  });

  test('no refusal comes before the physician was told why, and nobody rules on his own cycle', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        const { history } = play(cycle, cycleEventTypes, sequence);
        const told = positions(history, 'ElementsCommunicated')[0] ?? Number.POSITIVE_INFINITY;
        for (const refused of positions(history, 'CycleNotValidated')) expect(refused).toBeGreaterThan(told);
        const judges = history.flatMap(({ data }) =>
          'validatedBy' in data ? [data.validatedBy] : 'decidedBy' in data ? [data.decidedBy] : [],
        );
        expect(judges).not.toContain(physician);
      }),
    );
  });

  test('a period that an interruption ended is neither handed in nor ruled on', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        const { history } = play(cycle, cycleEventTypes, sequence);
        const [end] = positions(history, 'PeriodEndedByInterruption');
        if (end !== undefined) expect(history).toHaveLength(end + 1);
      }),
    );
  });
});
