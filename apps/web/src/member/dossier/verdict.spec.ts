import { describe, expect, test } from '@jest/globals';
import {
  type Expected,
  type Verdict,
  choosing,
  decisionCommand,
  departs,
  faultsOf,
  noVerdict,
  opinionCommand,
  weightOf,
} from './verdict.js';

const plain: Expected = { criteria: [], weighs: true, opinion: null };
const opinion = { reader: 'r', proposal: 'accepted' as const, reasons: null, weight: 2, criteria: [] };
const accepted: Verdict = { ...noVerdict, outcome: 'accepted' };

describe('a verdict being written', () => {
  test('in favour needs no more than that', () => {
    expect(faultsOf(accepted, plain)).toEqual([]);
  });

  test('against needs reasons', () => {
    expect(faultsOf({ ...noVerdict, outcome: 'refused' }, plain)).toEqual(['reasons']);
    expect(faultsOf({ ...noVerdict, outcome: 'refused', reasons: 'Hors du champ.' }, plain)).toEqual([]);
  });

  test('answers every criterion, were it to say that it cannot be judged', () => {
    const form = { ...plain, criteria: ['2', '3'] };
    expect(faultsOf({ ...accepted, criteria: { 2: true } }, form)).toEqual(['criteria']);
    expect(faultsOf({ ...accepted, criteria: { 2: true, 3: null } }, form)).toEqual([]);
  });

  test('weighs by halves, with a comma or a point', () => {
    expect(['2,5', '3', '', ' 1.5 '].map(weightOf)).toEqual([2.5, 3, null, 1.5]);
    expect(['2,3', 'deux', '-1', '1001'].map(weightOf)).toEqual([undefined, undefined, undefined, undefined]);
    expect(faultsOf({ ...accepted, weight: '2,3' }, plain)).toEqual(['weight']);
  });

  test('that departs from the opinion needs reasons, be it by its weight alone', () => {
    const decision = { ...plain, opinion };
    expect(departs({ ...accepted, weight: '2' }, decision)).toBe(false);
    expect(faultsOf({ ...accepted, weight: '3' }, decision)).toEqual(['reasons']);
  });
});

describe('the criteria of the form', () => {
  const form = ['2', '3'];

  test('are all met in an opinion in favour, and only said met there', () => {
    const inFavour = choosing(noVerdict, 'accepted', form);
    expect(inFavour.criteria).toEqual({ 2: true, 3: true });
    expect(choosing({ ...noVerdict, ...inFavour }, 'refused', form).criteria).toEqual({});
    expect(choosing(noVerdict, 'refused', form).criteria).toBeUndefined();
  });

  test('that were answered stay as they are', () => {
    const answered = { ...accepted, criteria: { 2: true, 3: false } };
    expect(choosing(answered, 'accepted', form).criteria).toBeUndefined();
    expect(choosing(answered, 'refused', form).criteria).toBeUndefined();
  });
});

describe('what is sent', () => {
  test('has no weight where none is foreseen and none with a refusal', () => {
    expect(
      decisionCommand({ ...accepted, weight: '3' }, 'accepted', { ...plain, weighs: false }).data.weight,
    ).toBeNull();
    expect(opinionCommand({ ...accepted, outcome: 'refused', weight: '3' }, 'refused', plain).data.weight).toBeNull();
  });

  test('has every criterion of the form and no empty reasons', () => {
    const form = { ...plain, criteria: ['2', '3'] };
    const command = opinionCommand(
      { ...accepted, reasons: '  ', criteria: { 2: true, 3: null, 9: true } },
      'accepted',
      form,
    );
    expect(command.data).toEqual({
      proposal: 'accepted',
      reasons: null,
      weight: null,
      criteria: [
        { criterion: '2', met: true, remark: null },
        { criterion: '3', met: null, remark: null },
      ],
    });
  });
});
