import { describe, expect, test } from '@jest/globals';
import type { AssessedBlock, Assessment } from '../../api/types.js';
import { missingInAll, nextActions } from './next-actions.js';

const clause = { row: null, title: '', quote: null, readings: [], revision: '1' };
const block = (number: number, missing: number, more: Partial<AssessedBlock> = {}): AssessedBlock => ({
  number,
  title: `bloc ${number}`,
  counted: 2 - missing,
  required: 2,
  missing,
  satisfied: missing === 0,
  exempt: false,
  weight: null,
  constraints: [],
  declarations: [],
  clause,
  ...more,
});
const weight = (missing: number): Assessment['weight'] => ({
  name: 'Poids',
  abbreviation: 'P',
  total: 10 - missing,
  required: 10,
  missing,
  satisfied: missing === 0,
  clause,
});
const assessment = (blocks: AssessedBlock[], weighed: Assessment['weight'] = null): Assessment => ({
  asOf: '2026-11-22',
  cycle: { first: '2023-01-01', last: '2031-12-31' },
  specialty: 'invented',
  revision: '1',
  status: 'en_cours',
  compliant: false,
  situation: [],
  blocks,
  weight: weighed,
  declarations: [],
  unmet: [],
  warnings: [],
  nextChange: null,
});
const kinds = (actions: ReturnType<typeof nextActions>) =>
  actions.map((action) => (action.kind === 'declare' ? `declare ${action.block}` : action.kind));

describe('what to do next', () => {
  test('is to answer first, then to prove and finish what was begun, then the block that lacks most', () => {
    const declared = [
      { id: 'a', title: 'A', status: 'draft' as const, standing: null },
      { id: 'b', title: 'B', status: 'information-requested' as const, standing: null },
    ];
    const found = nextActions(assessment([block(1, 1), block(2, 0), block(3, 2)]), declared);
    expect(kinds(found)).toEqual(['answer', 'finish', 'declare 3', 'declare 1']);
  });

  test('names the rule within a block that has enough actions and not the right ones', () => {
    const rule = { code: 'X', label: 'des deux sortes', counted: 1, required: 2, missing: 1, satisfied: false };
    const lacking = block(1, 0, { constraints: [{ ...rule, declarations: [], clause }] });
    expect(nextActions(assessment([lacking]), [])).toMatchObject([{ kind: 'declare', rule: { label: rule.label } }]);
  });

  test('asks for nothing in a block that is waived', () => {
    expect(nextActions(assessment([block(1, 0, { exempt: true })]), [])).toEqual([]);
  });

  test('speaks of weight only once the blocks are full', () => {
    expect(kinds(nextActions(assessment([block(1, 1)], weight(3)), []))).toEqual(['declare 1']);
    expect(kinds(nextActions(assessment([block(1, 0)], weight(3)), []))).toEqual(['weigh']);
  });

  test('is nothing where nothing is judged', () => {
    expect(nextActions(null, [])).toEqual([]);
  });
});

test('what is missing in all is counted over the blocks', () => {
  expect(missingInAll(assessment([block(1, 1), block(2, 2)], weight(0)))).toEqual({ actions: 3, weight: null });
  expect(missingInAll(assessment([], weight(4))).weight).toEqual({ missing: 4, unit: 'P' });
});
