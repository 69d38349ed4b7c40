import { describe, expect, test } from '@jest/globals';
import { type CalendarDay, day } from '@libs/kernel';
import type { CycleAtHand, OpenDeclaration } from '@libs/read-models';
import { kindOf } from './case-items.js';
import { ofCycle, ofDeclaration } from './physician-items.js';

const today = day('2026-11-22');

const declaration = (changed: Partial<OpenDeclaration>): OpenDeclaration => ({
  id: 'd',
  cycle_id: 'c',
  specialty: 'medecine-nucleaire',
  status: 'draft',
  action: { title: 'Journée inventée' },
  information_requests: [],
  decision: null,
  updated_at: '2026-11-20T10:00:00Z',
  ...changed,
});

const request = (dueOn: CalendarDay, answer: string | null) => ({
  requestId: 'r',
  questions: 'Pourquoi ?',
  dueOn,
  answer,
  answeredOn: answer === null ? null : today,
});

describe('a declaration', () => {
  test('that the committee asks about is to be answered by the day it named', () => {
    const information_requests = [request(day('2026-10-01'), 'Parce que.'), request(day('2026-12-01'), null)];
    const told = ofDeclaration(declaration({ status: 'information-requested', information_requests }), null, today);
    expect(told).toMatchObject({ kind: 'answer-request', deadline: '2026-12-01', from: 'member' });
  });

  test('that was only drafted waits since it was last kept', () => {
    expect(ofDeclaration(declaration({}), null, today)).toMatchObject({
      kind: 'submit-draft',
      since: '2026-11-20',
      title: 'Journée inventée',
    });
  });

  test('that was decided is told, and asks for nothing', () => {
    const decision = {
      outcome: 'refused',
      decidedOn: day('2026-11-10'),
      reasons: 'Motif inventé.',
      weight: null,
    } as const;
    expect(ofDeclaration(declaration({ status: 'refused', decision }), null, today)).toMatchObject({
      kind: 'decided',
      outcome: 'refused',
    });
  });
});

describe('a planned action', () => {
  const planned = (first: string, askBy: string | null) => {
    const action = { row: 'SM-10-03', title: 'Projet inventé', first: day(first), last: day(first) };
    return ofDeclaration(declaration({ status: 'planned', action }), askBy === null ? null : day(askBy), today);
  };

  test('for which a decision is due before it begins is to be asked for by the day that leaves the committee its time', () => {
    expect(planned('2027-02-20', '2026-12-17')).toMatchObject({ kind: 'request-before', deadline: '2026-12-17' });
    expect(planned('2026-12-20', '2026-10-16')).toMatchObject({ kind: 'request-before', deadline: '2026-10-16' });
    expect(planned('2027-06-20', '2027-04-16')).toBeUndefined();
  });

  test('for which nobody is asked before waits for nothing until it is over', () => {
    expect(planned('2026-12-20', null)).toBeUndefined();
    expect(planned('2026-11-20', null)).toMatchObject({ kind: 'declare-planned', since: '2026-11-20' });
  });
});

describe('a cycle', () => {
  const cycle = (changed: Partial<CycleAtHand>): CycleAtHand => ({
    id: 'c',
    subject: 's',
    specialty: 'medecine-nucleaire',
    number: 1,
    first: day('2020-01-01'),
    last: day('2027-06-30'),
    status: 'running',
    assessed: null,
    compliant: false,
    nextChange: null,
    version: 1,
    submittedOn: null,
    contradiction: null,
    ...changed,
  });

  test('that ends within a year and lacks something is a deadline', () => {
    expect(ofCycle(cycle({}), today)).toMatchObject({ kind: 'cycle-ending', deadline: '2027-06-30' });
    expect(ofCycle(cycle({ compliant: true }), today)).toBeUndefined();
    expect(ofCycle(cycle({ last: day('2031-12-31') }), today)).toBeUndefined();
  });

  test('that is over is to be submitted', () => {
    expect(ofCycle(cycle({ last: day('2026-11-21') }), today)).toMatchObject({ kind: 'submit-cycle' });
  });

  test('about which the Ordre has written is to be answered, once', () => {
    const contradiction = { observationsBy: day('2026-12-24'), elements: ['Motif inventé.'], observed: false };
    const submitted = (observed: boolean) =>
      ofCycle(cycle({ status: 'submitted', contradiction: { ...contradiction, observed } }), today);
    expect(submitted(false)).toMatchObject({ kind: 'answer-elements', deadline: '2026-12-24', from: 'ordre' });
    expect(submitted(true)).toBeUndefined();
  });
});

describe('a case', () => {
  const asks = (
    role: string,
    reader: string | null,
    status: Parameters<typeof kindOf>[0]['status'],
    answered = false,
  ) => kindOf({ reader, status }, { role, self: 'me', answered });

  test('asks its reader for an opinion, again once the physician has answered', () => {
    expect(asks('member', 'me', 'awaiting-opinion')).toBe('give-opinion');
    expect(asks('member', 'me', 'awaiting-opinion', true)).toBe('answer-received');
  });

  test('asks the chair for a reader and for a decision', () => {
    expect(asks('chair', null, 'awaiting-reader')).toBe('assign-reader');
    expect(asks('chair', 'other', 'awaiting-decision')).toBe('decide-case');
  });

  test('that is late with another is only followed', () => {
    expect(asks('chair', 'other', 'awaiting-opinion')).toBe('late-case');
    expect(asks('secretariat', null, 'awaiting-reader')).toBe('late-case');
  });
});
