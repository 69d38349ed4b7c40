import { describe, expect, test } from '@jest/globals';
import { day } from '@libs/kernel';
import { Referential } from '@libs/referential';
import { assess } from './assess.js';
import { compile } from './compile.js';
import { cycle, declared } from './testing/invented-cycle.js';
import { inventedReferential } from './testing/invented-referential.js';

/** The invented référentiel with one of its switches turned. */
const choosing = (id: string, chosen: string, other = 'autre') => {
  const source = { quote: null };
  const choices = [chosen, other].map((choice) => ({ id: choice, label: choice }));
  const policies = [{ id, question: id, chosen, choices, readBy: 'engine' as const, source }];
  return [compile(Referential.parse({ ...inventedReferential, policies }))];
};

const reasons = (input: Parameters<typeof assess>[0]) => assess(input).declarations.map(({ reason }) => reason);

describe('what the source leaves open is a switch of the référentiel', () => {
  const sentier = declared('d1', 'SM-20-01', {
    variant: 'benevole',
    unit: 'annee',
    quantity: 3,
    continuous: true,
    first: '2023-01-01',
    last: '2025-12-31',
  });

  test('an activity begun before the cycle: its part inside, or its whole life for the minimum', () => {
    expect(reasons(cycle([sentier]))).toEqual(['MIN_NOT_MET']);
    const whole = cycle([sentier], { revisions: choosing('straddling', 'whole-life') });
    expect(assess(whole).declarations).toMatchObject([{ reason: null, weight: 2 }]);
  });

  test('one fact in two rows: once, or once in each row', () => {
    const twice = [
      declared('d1', 'SM-20-04', { variant: 'eau', unit: 'geste', factKey: 'EAU-1' }),
      declared('d2', 'SM-20-01', { variant: 'responsable', unit: 'annee', factKey: 'EAU-1' }),
    ];
    expect(reasons(cycle(twice))).toEqual([null, 'DUPLICATE']);
    expect(reasons(cycle(twice, { revisions: choosing('double-counting', 'each-row') }))).toEqual([null, null]);
  });

  test('a fact without a name is that of its declaration, which others may say they are of', () => {
    const named = declared('d1', 'SM-20-04', { variant: 'eau', unit: 'geste' });
    const same = declared('d2', 'SM-20-01', { variant: 'responsable', unit: 'annee', factKey: 'd1' });
    const third = declared('d3', 'SM-20-01', { variant: 'responsable', unit: 'annee', factKey: 'd1' });
    expect(assess(cycle([named, same, third])).declarations).toMatchObject([
      { reason: null },
      {
        reason: 'DUPLICATE',
        facts: [
          { name: 'factKey', value: 'd1' },
          { name: 'duplicateOf', value: 'd1' },
        ],
      },
      { reason: 'DUPLICATE' },
    ]);
    expect(reasons(cycle([same, third]))).toEqual([null, 'DUPLICATE']);
    const eachRow = cycle([named, same, third], { revisions: choosing('double-counting', 'each-row') });
    expect(reasons(eachRow)).toEqual([null, null, 'DUPLICATE']);
  });

  test('a longer cycle: the same minima, or minima in proportion', () => {
    const longer = { cycle: { first: day('2024-03-01'), last: day('2030-02-28') } };
    const required = (more: Parameters<typeof cycle>[1]) =>
      assess(cycle([], more)).blocks?.map((block) => block.required);
    expect(required(longer)).toEqual([3, 2]);
    expect(required({ ...longer, revisions: choosing('minima-scaling', 'pro-rata') })).toEqual([5, 3]);
  });
});
