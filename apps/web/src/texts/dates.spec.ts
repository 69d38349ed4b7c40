import { describe, expect, test } from '@jest/globals';
import { dayText, daysBetween, hourText, instantText, periodText } from './dates.js';

describe('a date in French', () => {
  test('has « 1er » for the first of the month and no other ordinal', () => {
    expect(dayText('2023-01-01')).toBe('1er\u00a0janvier\u00a02023');
    expect(dayText('2026-11-22')).toBe('22\u00a0novembre\u00a02026');
  });

  test('of an instant is told in Paris time', () => {
    expect(instantText('2026-11-21T22:05:00Z')).toBe('21\u00a0novembre\u00a02026 à 23\u00a0h\u00a005');
  });

  test('leaves the hour of an instant, in Paris time too', () => {
    expect(hourText('2026-11-21T13:02:00Z')).toBe('14\u00a0h\u00a002');
    expect(hourText('2026-11-21T05:02:00Z')).toBe('6\u00a0h\u00a002');
  });

  test('of a period says nothing twice', () => {
    expect(periodText('2026-05-03', '2026-05-03')).toBe('le 3\u00a0mai\u00a02026');
    expect(periodText('2026-05-03', '2026-05-05')).toBe('du 3 au 5\u00a0mai\u00a02026');
    expect(periodText('2026-05-03', '2026-06-02')).toBe('du 3\u00a0mai au 2\u00a0juin\u00a02026');
    expect(periodText('2025-12-31', '2026-01-01')).toBe('du 31\u00a0décembre\u00a02025 au 1er\u00a0janvier\u00a02026');
  });

  test('is counted in whole days', () => {
    expect(daysBetween('2026-11-22', '2026-12-01')).toBe(9);
  });
});
