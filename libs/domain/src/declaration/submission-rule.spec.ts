import { describe, expect, test } from '@jest/globals';
import { type DeclaredAction } from '@libs/contracts';
import { Referential } from '@libs/referential';
import { inventedReferential } from '../../../compliance/src/testing/invented-referential.js';
import { action as sample } from '../testing/sample-declaration.js';
import { submissionRule } from './submission-rule.js';

const referential = Referential.parse(inventedReferential);
const hash = 'f'.repeat(64);
const ruleOf = (row: string, more: Partial<DeclaredAction> = {}) =>
  submissionRule(referential, hash, { ...sample, row, ...more });
const routeOf = (row: string, more: Partial<DeclaredAction> = {}) => {
  const rule = ruleOf(row, more);
  return rule.row === null ? null : rule.route;
};
const evidence = { to: 'evidence' };
const committee = (ground: string, prior: boolean) => ({ to: 'committee', ground, prior });

describe('what a row asks of an action', () => {
  test('is nothing but evidence where it says nothing of a validation', () => {
    expect(routeOf('SM-10-01')).toEqual(evidence);
  });

  test('is a decision, prior or at any time, as the row says', () => {
    expect(routeOf('SM-10-03')).toEqual(committee('to-validate', true));
  });

  test('is looked up on its lists by content: by entry, or by title whatever its case and accents', () => {
    const entry = (id: string | null) => ({ listEntry: { list: 'refuges', entry: id } });
    expect(routeOf('SM-10-04', entry('goleon'))).toEqual(evidence);
    expect(routeOf('SM-10-04', { title: 'REFUGE DU GOLEON' })).toEqual(evidence);
    expect(ruleOf('SM-10-04', { title: 'Refuge du Goléon' })).toMatchObject({
      listEntry: { list: 'refuges', entry: 'goleon' },
    });
  });

  test('falls back, off its lists, to the decision that the row names; claiming a list proves nothing', () => {
    const claimed = { listEntry: { list: 'refuges', entry: null } };
    expect(routeOf('SM-10-04', claimed)).toEqual(committee('not-on-list', false));
    expect(routeOf('SM-10-05', { listEntry: { list: 'refuges', entry: 'inconnu' } })).toEqual(
      committee('not-on-list', true),
    );
    expect(ruleOf('SM-10-05', claimed)).toMatchObject({ listEntry: null });
  });

  test('is nothing for the variants admitted of right, a decision for the others', () => {
    expect(routeOf('SM-20-02', { variant: 'equipier' })).toEqual(evidence);
    expect(routeOf('SM-20-02', { variant: 'temoin' })).toEqual(committee('to-validate', false));
  });

  test('includes the words, the proofs and the revision it is judged by', () => {
    expect(ruleOf('SM-20-02')).toMatchObject({
      row: 'SM-20-02',
      revision: { version: '1.0', hash },
      variants: ['equipier', 'temoin'],
      attestations: ['honour', 'simple'],
      evidenceKinds: ['certificate'],
    });
    expect(ruleOf('SM-10-01')).toMatchObject({ attestations: [], units: ['heure', 'jour'] });
  });

  test('off the list exists only where the référentiel has such a row', () => {
    const rows = referential.blocks.flatMap(({ rows }) => rows);
    const offList = rows.filter(({ validation }) => validation.mode === 'off-list');
    for (const { id } of offList) expect(routeOf(id)).toMatchObject({ ground: 'off-list' });
    expect(ruleOf('SM-10-99')).toEqual({ row: null });
  });
});
