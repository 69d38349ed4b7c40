import { describe, expect, test } from '@jest/globals';
import { partOf, readsOpinion } from './part.js';

type Case = Parameters<typeof partOf>[0];

const today = '2026-11-22';
const reader = { accountId: 'reader', role: 'member' } as const;
const chair = { accountId: 'chair', role: 'chair' } as const;
const awaiting: Case = {
  status: 'awaiting-opinion',
  reader: 'reader',
  opinion: null,
  informationRequests: [],
  nextRequest: { left: 2, earliest: '2026-11-29', latest: '2027-01-21' },
};
const opinion: NonNullable<Case['opinion']> = {
  reader: 'reader',
  proposal: 'accepted',
  reasons: null,
  weight: null,
  criteria: [],
};
const given: Case = { ...awaiting, status: 'awaiting-decision', opinion };
const asked = { requestId: 'q', questions: 'Durée ?', dueOn: '2026-11-28', answer: null, answeredOn: null };

const part = (dossier: Partial<Case>, person: Parameters<typeof partOf>[1], on = today) =>
  partOf({ ...awaiting, ...dossier }, person, on);

describe('what a person has to do in a case', () => {
  test('is an opinion for its reader, until the decision', () => {
    expect(part(awaiting, reader).verdict).toBe('opinion');
    expect(part(given, reader).verdict).toBe('opinion');
  });

  test('is a decision for the chair once the opinion of another is there', () => {
    expect(part(awaiting, chair)).toMatchObject({ waiting: 'awaiting-opinion', asks: true });
    expect(part(given, chair).verdict).toBe('decision');
    expect(part({ ...given, opinion: { ...opinion, reader: 'chair' } }, chair).waiting).toBe('same');
  });

  test('is nothing for another member', () => {
    expect(part(awaiting, { accountId: 'other', role: 'member' })).toEqual({
      leaves: true,
      asks: false,
      assigns: false,
      waiting: 'awaiting-opinion',
    });
  });

  test('is for the chair to choose the reader, until the opinion is there', () => {
    expect([part(awaiting, chair).assigns, part(given, chair).assigns, part(awaiting, reader).assigns]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('is not to ask once more than the rules allow', () => {
    const spent = { nextRequest: { ...awaiting.nextRequest, left: 0 } };
    expect([part(awaiting, reader).asks, part(spent, reader).asks]).toEqual([true, false]);
  });

  test('waits for the answer of the physician until its last day and no longer', () => {
    const held = { ...awaiting, informationRequests: [asked] };
    expect(part(held, reader)).toMatchObject({ waiting: 'information-requested', asks: false });
    expect(part(held, reader, '2026-11-28').verdict).toBeUndefined();
    expect(part(held, reader, '2026-11-29').verdict).toBe('opinion');
  });

  test('is over with the case', () => {
    expect(part({ ...given, status: 'decided' }, chair)).toEqual({
      leaves: false,
      asks: false,
      assigns: false,
      waiting: 'decided',
    });
  });
});

test('a reader reads his own opinion at once and another’s once the case is decided; the chair reads every one', () => {
  const other = { accountId: 'other', role: 'member' } as const;
  expect([reader, other, chair].map((person) => readsOpinion(given, person))).toEqual([true, false, true]);
  expect(readsOpinion({ ...given, status: 'decided' }, other)).toBe(true);
});
