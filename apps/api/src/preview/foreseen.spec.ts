import { describe, expect, test } from '@jest/globals';
import { day } from '@libs/kernel';
import { askByOf, foreseenStep, intended } from './foreseen.js';

const delays = { assignment: 5, opinion: 30, decision: 30 };
const rule = (route: object) => ({ row: 'X-1', route }) as never;

describe('what an action to come will go through', () => {
  test('is the committee with no day before which to ask, where it may be asked afterwards', () => {
    const next = foreseenStep(
      rule({ to: 'committee', ground: 'off-list', prior: false }),
      { first: day('2027-03-07') },
      delays,
    );
    expect(next).toEqual({ step: 'sent-to-committee', ground: 'off-list', beforehand: null });
  });

  test('leaves the committee all its time where the decision is due before the start', () => {
    const next = foreseenStep(
      rule({ to: 'committee', ground: 'to-validate', prior: true }),
      { first: day('2027-03-07') },
      delays,
    );
    expect(next).toMatchObject({ beforehand: { askBy: '2027-01-01', decisionBy: '2027-03-07' } });
  });
});

describe('a plan', () => {
  test('is found its rule from its row and first day on', () => {
    expect(intended({ row: 'X-1', first: day('2027-03-07') })).toMatchObject({ last: '2027-03-07', variant: null });
    expect(intended({ row: 'X-1' })).toBeUndefined();
    expect(intended({ first: day('2027-03-07') })).toBeUndefined();
  });

  test('without a row or a first day tells no day by which to ask', () => {
    const council = { revisions: [], delays };
    expect(askByOf({ row: 'X-1' }, { first: day('2023-01-01') }, council)).toBeNull();
    expect(askByOf({ row: 'X-1', first: day('2027-03-07') }, { first: day('2023-01-01') }, council)).toBeNull();
  });
});
