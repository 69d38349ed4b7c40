import { describe, expect, test } from '@jest/globals';
import { Assessment } from '@libs/contracts';
import { day } from '@libs/kernel';
import { Referential } from '@libs/referential';
import { assess } from './assess.js';
import { compile } from './compile.js';
import { type AssessmentInput } from './input.js';
import { accepted, cycle, declared, invented } from './testing/invented-cycle.js';
import { inventedReferential } from './testing/invented-referential.js';

const outcome = (input: AssessmentInput): Record<string, string | number> =>
  Object.fromEntries(assess(input).declarations.map(({ id, reason, weight }) => [id, reason ?? weight ?? 'counts']));

const only = (...given: Parameters<typeof declared>) => outcome(cycle([declared(...given)]))[given[0]];

const climb = { quantity: 8, answers: { guide: 'bureau', altitude: 2500 } };

describe('a third, invented référentiel needs no line of code', () => {
  test('weighs hours at half a credit and converts a day into eight hours', () => {
    expect(only('d1', 'SM-10-01', { ...climb })).toBe(4);
    expect(only('d1', 'SM-10-01', { ...climb, quantity: 1, unit: 'jour' })).toBe(4);
  });

  test('asks for a day, counted in whichever unit was declared', () => {
    expect(only('d1', 'SM-10-01', { ...climb, quantity: 7 })).toBe('MIN_NOT_MET');
  });

  test('refuses a provider that the row does not name, unless the action is on the list', () => {
    expect(only('d1', 'SM-10-01', { ...climb, answers: { guide: 'ami' } })).toBe('NOT_ELIGIBLE');
    const listEntry = { list: 'refuges', entry: 'goleon' };
    expect(only('d1', 'SM-10-01', { ...climb, answers: { guide: 'ami' }, listEntry })).toBe(4);
  });

  test.each([
    [1, 5, 4],
    [5, 5, 4],
    [2, 5, 1.5],
    [4, 5, 1.5],
    [2, 2, 4],
    [3, 5, 'ZERO_QARQ'],
  ])('gives author %i of %i the highest tier, %s', (rang, auteurs, expected) => {
    const given = { variant: 'auteur', unit: 'recit', answers: { rang, auteurs } };
    expect(only('d1', 'SM-10-02', given)).toBe(expected);
  });

  test('counts whole groups of three nights', () => {
    const night = { unit: 'nuit', listEntry: { list: 'refuges', entry: null } };
    expect(only('d1', 'SM-10-04', { ...night, quantity: 2 })).toBe('ZERO_QARQ');
    expect(only('d1', 'SM-10-04', { ...night, quantity: 8 })).toBe(2);
  });

  test('wants a prior decision on the first day at the latest', () => {
    const on = (decidedOn: string) =>
      outcome(cycle([declared('d1', 'SM-10-03')], { decisions: [accepted('d1', decidedOn)] }));
    expect(on('2026-06-01')).toEqual({ d1: 1 });
    expect(on('2026-06-02')).toEqual({ d1: 'PRIOR_VALIDATION_REQUIRED' });
  });

  test('says of an action off the list what its row says', () => {
    expect(only('d1', 'SM-10-04', { unit: 'nuit', quantity: 3 })).toBe('NOT_ON_LIST');
    expect(only('d1', 'SM-10-05')).toBe('PENDING_VALIDATION');
  });

  test('counts years inside the cycle only, for the minimum and for the weight', () => {
    const years = { variant: 'benevole', unit: 'annee', continuous: true, last: '2026-12-31' };
    expect(only('d1', 'SM-20-01', { ...years, first: '2023-01-01', quantity: 4 })).toBe(4);
    expect(only('d1', 'SM-20-01', { ...years, first: '2023-01-01', last: '2025-12-31', quantity: 3 })).toBe(
      'MIN_NOT_MET',
    );
  });

  test('grants a flat amount once per fact, however long it lasts', () => {
    const given = { variant: 'responsable', unit: 'annee', quantity: 3, factKey: 'SENTIER-1' };
    expect(only('d1', 'SM-20-01', given)).toBe(5);
  });

  test('grants once per cycle the highest tier reached, of equals the earliest, never the sum', () => {
    const rescue = (id: string, interventions: number, first: string) =>
      declared(id, 'SM-20-02', { variant: 'equipier', first, answers: { brevet: true, interventions } });
    const low = rescue('d1', 3, '2026-01-01');
    expect(outcome(cycle([low, rescue('d2', 20, '2026-02-01')]))).toEqual({ d1: 'ZERO_QARQ', d2: 3 });
    expect(outcome(cycle([low, rescue('d2', 4, '2026-02-01')]))).toEqual({ d1: 1, d2: 'ZERO_QARQ' });
  });

  test('admits some variants of right and sends the others to the committee', () => {
    expect(only('d1', 'SM-20-02', { variant: 'equipier', answers: { brevet: true } })).toBe(1);
    expect(only('d1', 'SM-20-02', { variant: 'temoin' })).toBe('PENDING_VALIDATION');
    expect(only('d1', 'SM-20-02', { variant: 'equipier', answers: { brevet: null } })).toBe('MIN_NOT_MET');
  });

  test('lets the committee write the weight of an off-list action', () => {
    const offList = [declared('d1', 'SM-20-03', { variant: 'hors_liste', quantity: 2 })];
    expect(outcome(cycle(offList, { decisions: [accepted('d1', '2026-07-01', 2.5)] }))).toEqual({ d1: 2.5 });
    expect(outcome(cycle(offList, { decisions: [accepted('d1', '2026-07-01')] }))).toEqual({ d1: 2 });
  });

  test('gives nothing to a variant that the row does not name', () => {
    expect(only('d1', 'SM-20-04', { variant: 'vent', unit: 'geste' })).toBe('ZERO_QARQ');
    expect(only('d1', 'SM-10-09')).toBe('NO_SUCH_ACTION');
  });

  test('accepts the word of the physician where the row does, and nothing once a control found nothing', () => {
    const gesture = { variant: 'eau', unit: 'geste' };
    expect(only('d1', 'SM-20-04', gesture, { evidence: 'simple' })).toBe(1);
    expect(only('d1', 'SM-20-01', { variant: 'responsable', unit: 'annee' }, { evidence: 'simple' })).toBe(
      'EVIDENCE_MISSING',
    );
    expect(only('d1', 'SM-20-04', gesture, { evidence: 'unproven' })).toBe('EVIDENCE_MISSING');
  });
});

describe('the explained assessment', () => {
  const full = cycle(
    [
      declared('d1', 'SM-10-01', { ...climb, factKey: 'STAGE-2026', unit: 'jour', quantity: 1 }),
      declared('d2', 'SM-10-01', { ...climb, factKey: 'STAGE-2027', first: '2027-06-01' }),
      declared('d3', 'SM-10-01', { ...climb, factKey: 'STAGE-2026', first: '2026-06-02' }),
      declared('d4', 'SM-10-03', { first: '2028-10-01' }),
    ],
    { decisions: [accepted('d4', '2028-09-01')] },
  );

  test('has the shape of its contract', () => {
    expect(Assessment.parse(assess(full))).toEqual(assess(full));
  });

  test('names the clause and the facts of each line', () => {
    const [, duplicate] = assess(full).declarations;
    expect(duplicate).toMatchObject({
      id: 'd3',
      standing: 'does-not-count',
      reason: 'DUPLICATE',
      clause: { row: 'SM-10-01', title: 'Stage de cordée', revision: '1.0' },
      facts: [
        { name: 'factKey', value: 'STAGE-2026' },
        { name: 'duplicateOf', value: 'd1' },
      ],
    });
    const refused = assess(cycle([declared('d1', 'SM-10-01', { ...climb, answers: { guide: 'ami' } })]))
      .declarations[0];
    expect(refused?.clause).toMatchObject({ quote: 'avec un guide d’un bureau ou d’une école', readings: ['SM-02'] });
    expect(refused?.facts).toEqual([{ name: 'guide', value: 'ami', expected: 'in bureau, ecole' }]);
  });

  test('tells what is missing of each block, of each constraint and of the total, in the codes of the référentiel', () => {
    const { blocks, weight, unmet, status } = assess(full);
    expect(status).toBe('en_cours');
    expect(blocks?.[0]).toMatchObject({ counted: 2, required: 3, missing: 1, weight: 8, declarations: ['d1', 'd2'] });
    expect(blocks?.[0]?.constraints).toMatchObject([{ code: 'SOMMETS_MIN', counted: 2, required: 2, satisfied: true }]);
    expect(weight).toMatchObject({ total: 8, required: 12.5, missing: 4.5, abbreviation: 'crédits' });
    expect(unmet.map(({ code, block, missing }) => [code, block, missing])).toEqual([
      ['PALIER_MIN', 10, 1],
      ['PALIER_MIN', 20, 2],
      ['CREDITS_MIN', null, 4.5],
    ]);
  });

  test('warns of one series twice', () => {
    expect(assess(full).warnings.map(({ code, declarations }) => [code, declarations])).toEqual([
      ['SAME_TYPE', ['d1', 'd2']],
    ]);
  });

  test('knows the next day on which time alone changes it: a coming action, then the end of the cycle', () => {
    expect(assess(full).nextChange).toBe('2028-10-01');
    expect(assess({ ...full, asOf: day('2028-10-01') }).nextChange).toBe('2029-01-01');
    expect(assess({ ...full, asOf: day('2029-01-01') })).toMatchObject({ status: 'non_conforme', nextChange: null });
  });

  test('waits for a decision that is dated ahead', () => {
    const input = cycle([declared('d1', 'SM-20-03', { variant: 'hors_liste' })], {
      decisions: [accepted('d1', '2028-07-01')],
    });
    expect(assess(input).declarations[0]).toMatchObject({
      standing: 'does-not-count-yet',
      reason: 'PENDING_VALIDATION',
    });
    expect(assess(input).nextChange).toBe('2028-07-01');
  });
});

describe('the physician’s situation', () => {
  const answering = (answers: AssessmentInput['situation']['answers']) => ({ answers, interruptions: [] });

  test('lifts the whole obligation, and then nothing is judged', () => {
    const { status, compliant, blocks } = assess(cycle([], { situation: answering({ en_vallee: true }) }));
    expect({ status, compliant, blocks }).toEqual({ status: 'non_concerne', compliant: null, blocks: null });
  });

  test('waives a block for a profile with the training it names', () => {
    const blocks = (answers: AssessmentInput['situation']['answers']) =>
      assess(cycle([], { situation: answering(answers) })).blocks?.map(({ required, exempt }) => [required, exempt]);
    const station = { profile: 'medecin_de_station', brevet_national: true };
    expect(blocks(station)).toEqual([
      [3, false],
      [0, true],
    ]);
    expect(blocks({ ...station, brevet_national: false })?.[1]).toEqual([2, false]);
    expect(blocks({ ...station, profile: 'guide' })?.[1]).toEqual([2, false]);
  });

  test('does not count again what an exemption has used, under any entry of the same fact', () => {
    const used = declared('d1', 'SM-10-01', { ...climb, factKey: 'BREVET', answers: { compte_pour_brevet: true } });
    const again = declared('d2', 'SM-10-01', { ...climb, factKey: 'BREVET' });
    expect(outcome(cycle([used, again]))).toEqual({ d1: 'DUPLICATE', d2: 'DUPLICATE' });
    expect(assess(cycle([used])).declarations[0]?.facts).toContainEqual({
      name: 'compte_pour_brevet',
      value: true,
      expected: null,
    });
  });

  test('ends the period the day after the allowed interruption is used up, and not before', () => {
    const stopped = {
      answers: {},
      interruptions: [{ from: day('2026-01-01'), resumedOn: null }],
    };
    const on = (asOf: string) => assess(cycle([], { situation: stopped, asOf: day(asOf) }));
    expect(on('2026-12-31')).toMatchObject({ status: 'en_cours', nextChange: '2027-01-01' });
    expect(on('2027-01-01').status).toBe('periode_terminee');
  });

  test('says when the source is silent', () => {
    const { warnings } = assess(cycle([], { situation: answering({ saisonnier: true }) }));
    expect(warnings).toMatchObject([{ code: 'RULE_NOT_IN_SOURCE', clause: { readings: ['SM-05'] } }]);
  });
});

describe('several decisions on one declaration', () => {
  const offList = [declared('d1', 'SM-20-03', { variant: 'hors_liste' })];
  const decisions = [
    { ...accepted('d1', '2026-09-01') },
    { ...accepted('d1', '2026-07-01'), outcome: 'refused' as const },
    { declarationId: 'd1', outcome: 'pending' as const, decidedOn: null, weight: null },
  ];

  test.each([
    ['2026-06-30', 'REFUSED'],
    ['2026-08-31', 'REFUSED'],
    ['2026-09-01', 1],
  ])('on %s the latest taken by then speaks: %s', (asOf, expected) => {
    expect(outcome(cycle(offList, { decisions, asOf: day(asOf) }))).toEqual({ d1: expected });
    expect(outcome(cycle(offList, { decisions: decisions.toReversed(), asOf: day(asOf) }))).toEqual({ d1: expected });
  });
});

describe('revisions', () => {
  const second = structuredClone(inventedReferential);
  second.revision = { ...second.revision, number: '2.0', inForceFrom: '2027-01-01' };
  second.blocks[0]!.rows = second.blocks[0]!.rows.filter(({ id }) => id !== 'SM-10-01');
  const revisions = [compile(Referential.parse(second)), invented];

  test('judge an action by the one in force on its last day: done before its row was removed, it stays', () => {
    const before = declared('d1', 'SM-10-01', { ...climb, first: '2026-12-31' });
    const after = declared('d2', 'SM-10-01', { ...climb, first: '2027-01-01' });
    expect(outcome(cycle([before, after], { revisions }))).toEqual({ d1: 4, d2: 'NO_SUCH_ACTION' });
  });

  test('judge the minima by the one in force on the day', () => {
    expect(assess(cycle([], { revisions, asOf: day('2026-12-31') })).revision).toBe('1.0');
    expect(assess(cycle([], { revisions, asOf: day('2027-01-01') })).revision).toBe('2.0');
  });
});
