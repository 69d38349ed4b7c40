import { describe, expect, test } from '@jest/globals';
import { addDays, day } from '@libs/kernel';
import fc from 'fast-check';
import { assess } from './assess.js';
import { type DecisionFact, type DeclarationFact } from './facts.js';
import { type AssessmentInput } from './input.js';
import { accepted, cycle, declared, invented } from './testing/invented-cycle.js';
import { verdict } from './verdict.js';

const rows = [...invented.rows.values()].map(({ row }) => row);

const anyDeclaration = fc
  .record({
    row: fc.constantFrom(...rows),
    variant: fc.nat(),
    unit: fc.nat(),
    start: fc.integer({ min: -400, max: 1700 }),
    length: fc.integer({ min: 0, max: 900 }),
    quantity: fc.integer({ min: 0, max: 40 }).map((halves) => halves / 2),
    fact: fc.option(fc.integer({ min: 0, max: 6 })),
    continuous: fc.boolean(),
    listed: fc.boolean(),
    altitude: fc.constantFrom(1200, 2000, 3000),
    guide: fc.constantFrom('bureau', 'ami', null),
    rank: fc.integer({ min: 1, max: 5 }),
    evidence: fc.constantFrom<DeclarationFact['evidence']>('provided', 'missing', 'honour', 'simple', 'unproven'),
  })
  .map((given) => (id: string): DeclarationFact => {
    const first = addDays(day('2025-01-01'), given.start);
    return declared(
      id,
      given.row.id,
      {
        variant: given.row.variants[given.variant % given.row.variants.length]?.id ?? null,
        unit: given.row.units[given.unit % given.row.units.length] ?? 'heure',
        quantity: given.quantity,
        factKey: given.fact === null ? null : `FAIT-${given.fact}`,
        first,
        last: addDays(first, given.length),
        continuous: given.continuous,
        listEntry: given.listed ? { list: 'refuges', entry: null } : null,
        answers: { altitude: given.altitude, guide: given.guide, rang: given.rank, auteurs: 5, brevet: true },
      },
      { evidence: given.evidence },
    );
  });

const anyDecision = fc.record({
  outcome: fc.constantFrom<DecisionFact['outcome']>('pending', 'accepted', 'refused'),
  start: fc.integer({ min: -100, max: 1500 }),
  weight: fc.option(fc.integer({ min: 0, max: 9 })),
});

const anyCycle = fc
  .array(fc.tuple(anyDeclaration, fc.option(anyDecision)), { maxLength: 18 })
  .map((given): AssessmentInput => {
    const declarations = given.map(([make], index) => make(`d${index}`));
    const decisions = given.flatMap(([, decision], index): DecisionFact[] =>
      decision === null
        ? []
        : [
            {
              declarationId: `d${index}`,
              outcome: decision.outcome,
              decidedOn: decision.outcome === 'pending' ? null : addDays(day('2025-01-01'), decision.start),
              weight: decision.weight,
            },
          ],
    );
    return cycle(declarations, { decisions });
  });

const counted = (input: AssessmentInput): Map<number, number> =>
  new Map(assess(input).blocks?.map((block) => [block.number, block.counted]));

describe('an assessment', () => {
  test('does not depend on the order in which declarations and decisions are handed in', () => {
    fc.assert(
      fc.property(anyCycle, fc.func(fc.integer()), (input, key) => {
        const shuffled = <T extends object>(items: readonly T[]): T[] =>
          [...items].sort((a, b) => key(JSON.stringify(a)) - key(JSON.stringify(b)));
        const other = { ...input, declarations: shuffled(input.declarations), decisions: shuffled(input.decisions) };
        expect(JSON.stringify(assess(other))).toBe(JSON.stringify(assess(input)));
      }),
    );
  });

  test('never loses a counted action of a block to an accepted declaration of a new fact', () => {
    fc.assert(
      fc.property(anyCycle, anyDeclaration, (input, make) => {
        const made = make('d99');
        const added = { ...made, evidence: 'provided' as const, action: { ...made.action, factKey: 'NOUVEAU-1' } };
        const before = counted(input);
        const after = counted({
          ...input,
          declarations: [...input.declarations, added],
          decisions: [...input.decisions, accepted('d99', added.action.first)],
        });
        for (const [number, count] of before) expect(after.get(number)).toBeGreaterThanOrEqual(count);
      }),
    );
  });

  test('never counts what is refused or pending where the row asks for a decision', () => {
    fc.assert(
      fc.property(anyCycle, (input) => {
        const undecided = new Set(
          input.decisions.filter(({ outcome }) => outcome !== 'accepted').map(({ declarationId }) => declarationId),
        );
        const asking = (row: string) =>
          ['committee', 'off-list'].includes(invented.rows.get(row)?.row.validation.mode ?? '');
        for (const { id, row, standing, weight } of assess(input).declarations)
          if (undecided.has(id) && asking(row)) expect([standing === 'counts', weight]).toEqual([false, 0]);
      }),
    );
  });

  test('adds up: blocks are their declarations, the total is the blocks', () => {
    fc.assert(
      fc.property(anyCycle, (input) => {
        const { blocks, declarations, weight } = assess(input);
        const counting = declarations.filter(({ standing }) => standing === 'counts');
        for (const block of blocks ?? []) {
          const own = counting.filter((each) => each.block === block.number);
          expect(block.counted).toBe(own.length);
          expect(block.declarations).toEqual(own.map(({ id }) => id));
          expect(block.weight).toBe(own.reduce((sum, each) => sum + (each.weight ?? 0) * 1000, 0) / 1000);
        }
        expect(weight?.total).toBe(counting.reduce((sum, each) => sum + (each.weight ?? 0) * 1000, 0) / 1000);
      }),
    );
  });

  test('gives the same bytes twice, and the verdict that it explains', () => {
    fc.assert(
      fc.property(anyCycle, (input) => {
        const explained = assess(input);
        expect(JSON.stringify(assess(input))).toBe(JSON.stringify(explained));
        const { status, compliant, weight, blocks } = verdict(input);
        expect({ status, compliant, weight }).toEqual({
          status: explained.status,
          compliant: explained.compliant,
          weight: explained.weight?.total,
        });
        expect(blocks.map(({ counted }) => counted)).toEqual(explained.blocks?.map(({ counted }) => counted));
      }),
    );
  });

  test('changes by itself on the day it announces, and on no day before', () => {
    const outcome = ({ status, declarations }: ReturnType<typeof assess>): string =>
      JSON.stringify([status, declarations.map(({ id, reason, weight }) => [id, reason, weight])]);
    fc.assert(
      fc.property(anyCycle, fc.integer({ min: 0, max: 1450 }), (input, offset) => {
        const from = { ...input, asOf: addDays(day('2025-01-01'), offset) };
        const { nextChange, ...now } = assess(from);
        const last = nextChange ?? addDays(input.cycle.last, 30);
        for (let on = addDays(from.asOf, 1); on < last; on = addDays(on, 61))
          expect(outcome(assess({ ...from, asOf: on }))).toBe(outcome({ ...now, nextChange }));
        if (nextChange !== null)
          expect(outcome(assess({ ...from, asOf: nextChange }))).not.toBe(outcome({ ...now, nextChange }));
      }),
      { numRuns: 60 },
    );
  });
});
