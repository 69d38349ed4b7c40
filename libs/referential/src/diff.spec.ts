import { describe, expect, test } from '@jest/globals';
import { diffReferentials } from './diff.js';

const before = {
  version: '1.0',
  blocks: [
    {
      number: 1,
      minimum: { actions: 4 },
      actions: [
        { id: 'A', title: 'Congrès', weights: [{ id: 'A-a', value: 1 }] },
        { id: 'B', title: 'Registre' },
      ],
    },
  ],
};

describe('the difference between two revisions', () => {
  test('is empty between a revision and itself', () => {
    expect(diffReferentials(before, structuredClone(before))).toEqual({ added: [], removed: [], changed: [] });
  });

  test('ignores the order of the rules', () => {
    const after = structuredClone(before);
    after.blocks[0]!.actions.reverse();
    expect(diffReferentials(before, after)).toEqual({ added: [], removed: [], changed: [] });
  });

  test('names a row that was added and one that was removed once, without the rules within them', () => {
    const after = structuredClone(before);
    after.blocks[0]!.actions = [after.blocks[0]!.actions[1]!, { id: 'C', title: 'Audit', weights: [] }];
    const { added, removed } = diffReferentials(before, after);
    expect(added).toEqual(['blocks/1/actions/C']);
    expect(removed).toEqual(['blocks/1/actions/A']);
  });

  test('gives the old and the new value of each field', () => {
    const after = structuredClone(before);
    after.blocks[0]!.minimum.actions = 3;
    after.blocks[0]!.actions[0]!.weights![0]!.value = 2;
    expect(diffReferentials(before, after).changed).toEqual([
      { rule: 'blocks/1', fields: [{ field: 'minimum.actions', old: 4, new: 3 }] },
      { rule: 'blocks/1/actions/A/weights/A-a', fields: [{ field: 'value', old: 1, new: 2 }] },
    ]);
  });

  test('tells a field that was added from one that was emptied', () => {
    const after = { ...structuredClone(before), note: null };
    expect(diffReferentials(before, after).changed).toEqual([
      { rule: '(document)', fields: [{ field: 'note', new: null }] },
    ]);
  });

  test('goes down into what has no id, to the value that differs', () => {
    const minima = [{ require: { years: { op: '>=', value: 2 } } }, { require: { variant: ['a'] } }];
    const after = structuredClone(minima);
    after[0]!.require.years!.value = 3;
    expect(diffReferentials({ minima }, { minima: after }).changed).toEqual([
      { rule: '(document)', fields: [{ field: 'minima[0].require.years.value', old: 2, new: 3 }] },
    ]);
  });
});
