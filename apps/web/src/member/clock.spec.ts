import { describe, expect, test } from '@jest/globals';
import { ageInDays, clockOf, statusTone, urgencyTone } from './clock.js';

const today = '2026-11-22';

describe('the clock of a deadline', () => {
  test('counts the days left, the last day being today', () => {
    expect(clockOf('2026-11-23', today)).toEqual({ said: 'left', count: 1 });
    expect(clockOf('2026-12-10', today)).toEqual({ said: 'left', count: 18 });
    expect(clockOf(today, today)).toEqual({ said: 'today' });
  });

  test('counts the days by which it was missed', () => {
    expect(clockOf('2026-11-21', today)).toEqual({ said: 'overdue', count: 1 });
    expect(clockOf('2026-10-30', today)).toEqual({ said: 'overdue', count: 23 });
  });

  test('does not lose a day when the hour changes', () => {
    expect(clockOf('2026-10-26', '2026-10-24')).toEqual({ said: 'left', count: 2 });
  });

  test('says that nothing is awaited', () => {
    expect(clockOf(null, today)).toEqual({ said: 'none' });
  });
});

test('the age of a case is counted from the day of the request and is never negative', () => {
  expect(ageInDays('2026-11-09', today)).toBe(13);
  expect(ageInDays('2026-11-23', today)).toBe(0);
});

describe('urgency', () => {
  test('grows from neutral to pending to missing', () => {
    const status = 'awaiting-opinion';
    expect((['normal', 'soon', 'overdue'] as const).map((urgency) => urgencyTone({ urgency, status }))).toEqual([
      'neutral',
      'pending',
      'missing',
    ]);
  });

  test('does not press while the physician is awaited', () => {
    expect(urgencyTone({ urgency: 'overdue', status: 'information-requested' })).toBe('neutral');
  });

  test('is over once the case is', () => {
    expect([statusTone('decided'), statusTone('closed')]).toEqual(['done', 'past']);
  });
});
