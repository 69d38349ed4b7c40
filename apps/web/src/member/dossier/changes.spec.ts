import { describe, expect, test } from '@jest/globals';
import { type Comparable, changesBetween } from './changes.js';

const before: Comparable = {
  status: 'awaiting-opinion',
  reader: 'reader',
  opinion: null,
  informationRequests: [],
  evidence: [],
  action: null,
};
const opinion = { reader: 'reader', proposal: 'accepted' as const, reasons: null, weight: 2, criteria: [] };
const asked = { requestId: 'q', questions: 'Durée ?', dueOn: '2026-11-28', answer: null, answeredOn: null };
const changes = (after: Partial<Comparable>, from: Partial<Comparable> = {}) =>
  changesBetween({ ...before, ...from }, { ...before, ...from, ...after });

describe('what changed in a case while it was open', () => {
  test('is nothing when only its clock moved', () => {
    expect(changes({})).toEqual([]);
  });

  test('is that it was decided or closed', () => {
    expect([changes({ status: 'decided' }), changes({ status: 'closed' })]).toEqual([['decided'], ['closed']]);
  });

  test('is that another reader has it, or that an opinion was given, replaced or unsettled', () => {
    expect(changes({ reader: 'other' })).toEqual(['reader']);
    expect(changes({ opinion })).toEqual(['opinion']);
    expect(changes({ opinion: { ...opinion, weight: 3 } }, { opinion })).toEqual(['opinion']);
    expect(changes({ opinion: null }, { opinion })).toEqual(['opinionGone']);
  });

  test('is that the physician was asked, or has answered', () => {
    expect(changes({ informationRequests: [asked] })).toEqual(['asked']);
    const answered = { ...asked, answer: 'Deux jours.', answeredOn: '2026-11-24' };
    expect(changes({ informationRequests: [answered] }, { informationRequests: [asked] })).toEqual(['answered']);
  });
});
