import { describe, expect, test } from '@jest/globals';
import { groupsOf, sliceAround } from './groups.js';
import type { Entry } from './moments.js';

const rowName = { block: 2, number: 4, title: 'Titre inventé' };

const entry = (type: Entry['type'], stream: string, more: Partial<Entry> = {}): Entry =>
  ({
    id: `${type} ${stream}`,
    type,
    stream,
    declarationId: stream.startsWith('declaration-') ? stream.slice('declaration-'.length) : null,
    rowName: null,
    ...more,
  }) as Entry;

const history = [
  entry('CycleOpened', 'cycle-c'),
  entry('ActionDrafted', 'declaration-1', { rowName }),
  entry('ActionDrafted', 'declaration-2'),
  entry('ActionDeclared', 'declaration-1', { rowName: { ...rowName, title: 'Titre corrigé' } }),
  entry('CaseOpened', 'case-k', { declarationId: '1' }),
  entry('ReaderAssigned', 'case-k'),
  entry('MilestoneReminded', 'cycle-c'),
  entry('CaseDecided', 'case-k', { declarationId: '1' }),
];

describe('the groups of a history', () => {
  const groups = groupsOf(history);

  test('hold the events of a declaration and of its case, where the declaration began', () => {
    expect(groups.map(({ events }) => events.map(({ index }) => index))).toEqual([[0], [1, 3, 4, 5, 7], [2], [6]]);
    expect(groups.flatMap(({ events }) => events)).toHaveLength(history.length);
  });

  test('say how far the demand came, and are called as their row was last called', () => {
    expect(groups[1]).toMatchObject({ stages: ['asked', 'examined', 'decided'], rowName: { title: 'Titre corrigé' } });
    expect(groups[2]).toMatchObject({ stages: [], rowName: null });
  });

  test('keep together the events of a case whose declaration is not told', () => {
    const orphans = groupsOf([entry('ReaderAssigned', 'case-z'), entry('OpinionGiven', 'case-z')]);
    expect(orphans.map(({ declarationId, events }) => [declarationId, events.length])).toEqual([[null, 2]]);
  });
});

describe('the part of a long list', () => {
  const items = Array.from({ length: 130 }, (_, index) => index);

  test('is the one in which something stands', () => {
    expect(sliceAround(items, 0, 60)).toMatchObject({ from: 0, shown: items.slice(0, 60) });
    expect(sliceAround(items, 60, 60).from).toBe(60);
    expect(sliceAround(items, 129, 60)).toMatchObject({ from: 120, shown: items.slice(120) });
    expect(sliceAround(items, -1, 60).from).toBe(0);
  });
});
