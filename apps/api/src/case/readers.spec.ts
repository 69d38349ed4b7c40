import { describe, expect, test } from '@jest/globals';
import { day } from '@libs/kernel';
import { barOf, readerViews, seatedOn } from './readers.js';

const mandate = (member: string, held: 'member' | 'chair', to: string | null = null) => ({
  mandateId: `${member}-${held}`,
  member,
  seat: 'commission',
  function: held,
  from: day('2025-01-01'),
  to: to === null ? null : day(to),
});

describe('who sits in a committee', () => {
  test('is who has a mandate that day, once, in the highest function', () => {
    const mandates = [mandate('a', 'member'), mandate('b', 'member', '2026-03-01'), mandate('a', 'chair')];
    expect(seatedOn(mandates, day('2026-03-01'))).toEqual([
      { member: 'a', function: 'chair' },
      { member: 'b', function: 'member' },
    ]);
    expect(seatedOn(mandates, day('2026-03-02')).map(({ member }) => member)).toEqual(['a']);
  });
});

describe('a case', () => {
  const given = { subject: 'physician', recused: ['left'], reader: 'reader' };

  test('is given neither to its physician nor to who has left it, and nobody learns which of the two', () => {
    expect(['physician', 'left'].map((member) => barOf(member, 'chair', given))).toEqual(['interest', 'interest']);
  });

  test('is not given again to its reader, nor by somebody to himself', () => {
    expect(['reader', 'chair', 'other'].map((member) => barOf(member, 'chair', given))).toEqual([
      'current',
      'yourself',
      null,
    ]);
  });
});

test('readers come by what stands against them, then by how much they preside, then by their load', () => {
  const seated = (['chair', 'busy', 'free', 'left'] as const).map((member) => ({
    member,
    function: member === 'chair' ? ('chair' as const) : ('member' as const),
  }));
  const views = readerViews(seated, {
    loads: [{ reader: 'busy', reading: 4, overdue: 1 }],
    names: new Map([['busy', 'Ada Fictive']]),
    giver: 'someone',
    given: { subject: 'p', recused: ['left'], reader: null },
  });
  expect(views.map(({ member }) => member)).toEqual(['free', 'busy', 'chair', 'left']);
  expect(views[1]).toEqual({
    member: 'busy',
    name: 'Ada Fictive',
    function: 'member',
    reading: 4,
    overdue: 1,
    barred: null,
  });
});
