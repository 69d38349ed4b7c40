import { describe, expect, test } from '@jest/globals';
import type { Assessment } from '../../api/types.js';
import { type CycleState, difference } from './difference.js';

const clause = { row: null, title: '', quote: null, readings: [], revision: '1.0' };
const rule = (counted: number) => ({ code: 'R', label: 'Règle inventée', counted, required: 2, clause });
const block = (counted: number, of = rule(0)) => ({
  number: 1,
  title: 'Bloc inventé',
  counted,
  required: 4,
  constraints: [of],
});
const judged = (id: string, standing: string, reason: string | null = null) => ({ id, standing, reason, weight: 1 });

const assessment = (part: object = {}) =>
  ({
    status: 'en_cours',
    revision: '1.0',
    situation: [],
    blocks: [block(1)],
    weight: { total: 10, abbreviation: 'U' },
    declarations: [],
    ...part,
  }) as unknown as Assessment;

const state = (part: object = {}) =>
  ({
    status: 'running',
    interruptions: [],
    declarations: [],
    assessment: assessment(),
    ...part,
  }) as unknown as CycleState;

const declared = (id: string, status: string) => ({ id, status, row: 'x', rowName: null });

describe('the difference of two states of a cycle', () => {
  test('is nothing between a state and itself', () => {
    expect(difference(state(), state())).toEqual([]);
  });

  test('tells what the cycle and its judgement have become', () => {
    const after = state({ status: 'submitted', assessment: assessment({ status: 'conforme', revision: '2.0' }) });
    expect(difference(state(), after)).toEqual([
      { what: 'status', turn: { before: 'running', after: 'submitted' } },
      { what: 'assessment', turn: { before: 'en_cours', after: 'conforme' } },
      { what: 'revision', turn: { before: '1.0', after: '2.0' } },
    ]);
  });

  test('tells a block, its rules and the weight, each as it counted and counts', () => {
    const after = state({
      assessment: assessment({ blocks: [block(2, rule(1))], weight: { total: 12.5, abbreviation: 'U' } }),
    });
    expect(difference(state(), after)).toEqual([
      {
        what: 'block',
        number: 1,
        title: 'Bloc inventé',
        turn: { before: { counted: 1, required: 4 }, after: { counted: 2, required: 4 } },
      },
      {
        what: 'rule',
        block: 1,
        label: 'Règle inventée',
        turn: { before: { counted: 0, required: 2 }, after: { counted: 1, required: 2 } },
      },
      { what: 'weight', unit: 'U', turn: { before: 10, after: 12.5 } },
    ]);
  });

  test('tells a declaration that came, one that moved on, and why one counts now', () => {
    const waiting = judged('b', 'does-not-count-yet', 'PENDING_VALIDATION');
    const before = state({
      declarations: [declared('b', 'in-committee')],
      assessment: assessment({ declarations: [waiting] }),
    });
    const counts = judged('b', 'counts');
    const after = state({
      declarations: [declared('b', 'accepted'), declared('c', 'draft')],
      assessment: assessment({ declarations: [counts] }),
    });
    expect(difference(before, after)).toEqual([
      {
        what: 'declaration',
        id: 'b',
        rowName: null,
        status: { before: 'in-committee', after: 'accepted' },
        standing: { before: waiting, after: counts },
      },
      {
        what: 'declaration',
        id: 'c',
        rowName: null,
        status: { before: null, after: 'draft' },
        standing: { before: null, after: null },
      },
    ]);
  });

  test('tells a declaration that only time has changed', () => {
    const ahead = state({
      declarations: [declared('b', 'accepted')],
      assessment: assessment({ declarations: [judged('b', 'does-not-count-yet', 'FUTURE')] }),
    });
    const done = state({
      declarations: [declared('b', 'accepted')],
      assessment: assessment({ declarations: [judged('b', 'counts')] }),
    });
    expect(difference(ahead, done)).toMatchObject([
      { what: 'declaration', status: { before: 'accepted', after: 'accepted' } },
    ]);
  });

  test('tells a situation that begins to apply, and what is no longer judged', () => {
    const exempt = { rule: 'r', label: 'Situation inventée' };
    const after = state({ assessment: assessment({ situation: [exempt], blocks: null, weight: null }) });
    expect(difference(state(), after)).toMatchObject([
      { what: 'situation', label: 'Situation inventée', turn: { before: false, after: true } },
      { what: 'block', turn: { after: null } },
      { what: 'rule', turn: { after: null } },
      { what: 'weight', unit: 'U', turn: { before: 10, after: null } },
    ]);
  });

  test('tells what happened where nobody may know how it was judged', () => {
    const before = state({ assessment: null });
    const after = state({ assessment: null, declarations: [declared('b', 'draft')], interruptions: [{}] });
    expect(difference(before, after).map(({ what }) => what)).toEqual(['interruptions', 'declaration']);
  });
});
