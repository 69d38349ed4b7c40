import { describe, expect, test } from '@jest/globals';
import type { CommitteeMandate } from '@libs/domain';
import { day } from '@libs/kernel';
import { id } from '../testing/recorded.js';
import { candidates, chooseReader } from './choose-reader.js';

const mandate = (member: string, more: Partial<CommitteeMandate> = {}): CommitteeMandate => ({
  mandateId: id(`mandate ${member}`),
  member,
  seat: 'membre',
  function: 'member',
  from: day('2024-01-01'),
  to: null,
  ...more,
});
const wanted = { caseId: id('case'), subject: 'physician', recused: [] as string[], on: day('2026-03-02') };
const members = (mandates: CommitteeMandate[], more: Partial<typeof wanted> = {}) =>
  candidates(mandates, { ...wanted, ...more }).map(({ member }) => member);
const choice = (mandates: CommitteeMandate[], loads: Record<string, number> = {}, caseId = wanted.caseId) =>
  chooseReader(candidates(mandates, wanted), new Map(Object.entries(loads)), caseId);

describe('who may read a case', () => {
  test('holds a mandate on that day, first and last day included', () => {
    const dated = [
      mandate('begins', { from: day('2026-03-02') }),
      mandate('ends', { to: day('2026-03-02') }),
      mandate('tomorrow', { from: day('2026-03-03') }),
      mandate('gone', { to: day('2026-03-01') }),
    ];
    expect(members(dated)).toEqual(['begins', 'ends']);
  });

  test('is neither the physician nor somebody who left the case', () => {
    const all = [mandate('physician'), mandate('left'), mandate('free')];
    expect(members(all, { recused: ['left'] })).toEqual(['free']);
  });
});

describe('the reader of a case', () => {
  test('is the one with the fewest cases', () => {
    expect(choice([mandate('a'), mandate('b'), mandate('c')], { a: 2, b: 1, c: 3 })).toBe('b');
    expect(choice([mandate('a'), mandate('b'), mandate('c')], { a: 2, b: 1 })).toBe('c');
  });

  test('does not preside while another may read, however loaded; then the vice-chair comes before the chair', () => {
    const chair = mandate('chair', { function: 'chair' });
    const vice = mandate('vice', { function: 'vice-chair' });
    expect(choice([chair, vice, mandate('a')], { a: 40 })).toBe('a');
    expect(choice([chair, vice], { vice: 40 })).toBe('vice');
    expect(choice([chair])).toBe('chair');
  });

  test('does not preside by a second mandate either', () => {
    const twice = [mandate('both'), mandate('both', { function: 'chair' }), mandate('a')];
    expect(choice(twice, { a: 5 })).toBe('a');
  });

  test('among equals is the same whenever it is chosen, in whatever order they are listed', () => {
    const three = ['a', 'b', 'c'].map((member) => mandate(member));
    expect(choice([...three].reverse())).toBe(choice(three));
  });

  test('among equals is not always the same person from case to case', () => {
    const three = ['a', 'b', 'c'].map((member) => mandate(member));
    const chosen = Array.from({ length: 60 }, (_, n) => choice(three, {}, id(`case ${n}`)));
    expect(new Set(chosen).size).toBe(3);
  });

  test('is nobody when nobody may', () => {
    expect(choice([mandate('physician')])).toBeUndefined();
  });
});
