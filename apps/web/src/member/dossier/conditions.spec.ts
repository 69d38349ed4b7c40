import { describe, expect, test } from '@jest/globals';
import { conditionsOf } from './conditions.js';

const opinion = { reader: 'reader', proposal: 'accepted' as const, reasons: null, weight: null, criteria: [] };
const asked = { requestId: 'q', questions: 'Durée ?', dueOn: '2026-11-28', answer: null, answeredOn: null };
const met = (dossier: Parameters<typeof conditionsOf>[0], who = 'chair') =>
  conditionsOf(dossier, who, '2026-11-22').map((condition) => condition.met);

describe('a decision', () => {
  test('needs an opinion', () => {
    expect(met({ opinion: null, informationRequests: [] })).toEqual([false, true, true]);
    expect(met({ opinion, informationRequests: [] })).toEqual([true, true, true]);
  });

  test('waits for the answer of the physician until its last day', () => {
    expect(met({ opinion, informationRequests: [asked] })).toEqual([true, false, true]);
    expect(met({ opinion, informationRequests: [{ ...asked, dueOn: '2026-11-21' }] })).toEqual([true, true, true]);
  });

  test('is not made by who gave the opinion', () => {
    expect(met({ opinion, informationRequests: [] }, 'reader')).toEqual([true, true, false]);
  });
});
