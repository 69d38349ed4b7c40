import { describe, expect, test } from '@jest/globals';
import { awaiting, permittedOn } from './permitted.js';

const request = { requestId: 'r1', questions: 'Le programme ?', dueOn: '2026-12-01', answer: null, answeredOn: null };

describe('the sheet of an action', () => {
  test('changes nothing under the eyes of the committee, and lets an action be withdrawn until it is refused', () => {
    expect(permittedOn({ status: 'in-committee' })).toEqual({ attach: false, withdraw: true, correct: false });
    expect(permittedOn({ status: 'refused' })).toEqual({ attach: true, withdraw: false, correct: true });
    expect(permittedOn({ status: 'withdrawn' })).toEqual({ attach: false, withdraw: false, correct: false });
  });

  test('asks for an answer only while one is awaited', () => {
    expect(awaiting({ status: 'information-requested', informationRequests: [request] })).toBe(request);
    expect(awaiting({ status: 'accepted', informationRequests: [request] })).toBeUndefined();
  });
});
