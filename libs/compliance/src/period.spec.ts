import { describe, expect, test } from '@jest/globals';
import { day } from '@libs/kernel';
import { labelling } from './labelling.js';
import { interruptionExceeds } from './interruption.js';
import { certificationPeriod } from './period.js';
import { invented } from './testing/invented-cycle.js';

describe('a certification period', () => {
  test.each([
    ['2025-03-15', false, 1, '2025-03-15', '2029-03-14'],
    ['2025-03-15', false, 2, '2029-03-15', '2033-03-14'],
    ['1999-01-01', true, 1, '2024-03-01', '2029-02-28'],
    ['1999-01-01', true, 2, '2029-03-01', '2033-02-28'],
    ['2024-02-29', false, 1, '2024-02-29', '2028-02-28'],
    ['2025-01-01', false, 3, '2033-01-01', '2036-12-31'],
  ])('registered %s (derogation: %s), cycle %i runs from %s to %s', (registered, practising, number, first, last) => {
    const registration = { registeredOn: day(registered), practisingOnReferenceDay: practising };
    expect(certificationPeriod(registration, number, invented.referential)).toMatchObject({ first, last });
  });
});

describe('interruptions in total', () => {
  const within = { first: day('2025-01-01'), last: day('2030-12-31') };
  const stopped = (from: string, resumedOn: string | null) => ({
    from: day(from),
    resumedOn: resumedOn === null ? null : day(resumedOn),
  });

  test('of exactly the allowed years end nothing, a day more does', () => {
    expect(interruptionExceeds([stopped('2026-01-01', '2029-01-01')], within, 3)).toBeNull();
    expect(interruptionExceeds([stopped('2026-01-01', '2029-01-02')], within, 3)).toBe('2029-01-01');
  });

  test('count a day in two of them once, and no day outside the cycle', () => {
    const overlapping = [stopped('2025-01-01', '2026-07-01'), stopped('2026-01-01', '2027-01-01')];
    expect(interruptionExceeds(overlapping, within, 2)).toBeNull();
    expect(interruptionExceeds([stopped('2020-01-01', '2026-01-01')], within, 1)).toBeNull();
  });

  test('add up from one to the next, and one that lasts goes on to the end of the cycle', () => {
    const separate = [stopped('2025-01-01', '2025-07-01'), stopped('2027-01-01', null)];
    expect(interruptionExceeds(separate, within, 1)).toBe('2027-07-04');
  });
});

describe('labelling', () => {
  test.each([
    [59.99, false],
    [60, true],
    [100, true],
  ])('of a programme with %d per cent of the specialty: %s', (share, eligible) => {
    expect(labelling(invented.referential, share)).toMatchObject({ eligible, minimumPercent: 60 });
  });
});
