import { describe, expect, test } from '@jest/globals';
import { nextStepOf } from './next-step.js';

const TODAY = '2026-11-22';
const request = { requestId: 'r1', questions: 'Le programme ?', dueOn: '2026-12-01', answer: null, answeredOn: null };
const action = (status: Parameters<typeof nextStepOf>[0]['status'], reason: string | null = null) => ({
  status,
  standing: { reason },
  informationRequests: [request],
});

describe('who acts next on an action', () => {
  test('is the physician, by the day that the committee gave, while it waits for an answer', () => {
    expect(nextStepOf(action('information-requested'), '2026-11-30', TODAY)).toEqual({
      said: 'answer',
      by: '2026-12-01',
      mine: true,
    });
  });

  test('is the committee by its deadline, which is said to be past when it is', () => {
    expect(nextStepOf(action('in-committee'), '2026-11-30', TODAY).said).toBe('committeeBy');
    expect(nextStepOf(action('in-committee'), '2026-11-21', TODAY)).toMatchObject({ said: 'late', mine: false });
    expect(nextStepOf(action('in-committee'), null, TODAY)).toMatchObject({ said: 'committee', by: null });
  });

  test('is the physician where the action lacks its document or was not declared, and nobody once it is settled', () => {
    expect(nextStepOf(action('accepted', 'EVIDENCE_MISSING'), null, TODAY)).toMatchObject({
      said: 'prove',
      mine: true,
    });
    expect(nextStepOf(action('draft'), null, TODAY).said).toBe('finish');
    expect(nextStepOf(action('accepted'), null, TODAY).said).toBe('nothing');
    expect(nextStepOf(action('invalidated', 'EVIDENCE_MISSING'), null, TODAY).said).toBe('nothing');
  });
});
