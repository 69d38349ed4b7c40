import { describe, expect, test } from '@jest/globals';
import { day } from '@libs/kernel';
import { certificate } from './certificate.js';
import { inventedRpps, peopleOf, readCouncil } from './council.js';

const council = readCouncil(day('2026-11-22'));

describe('the demonstration council', () => {
  test('has some forty physicians, in both specialties, and every role', () => {
    const people = peopleOf(council);
    const physicians = people.filter(({ role }) => role === 'physician');
    expect(physicians).toHaveLength(40);
    expect(new Set(physicians.flatMap(({ specialties }) => specialties)).size).toBe(2);
    expect(new Set(people.map(({ role }) => role))).toEqual(
      new Set(['physician', 'member', 'chair', 'secretariat', 'auditor', 'ordre', 'organiser', 'operator']),
    );
  });

  test('has somebody who is two things at once, and so a role to choose', () => {
    expect(peopleOf(council).filter(({ also }) => also.length > 0)).toMatchObject([
      { role: 'organiser', also: ['physician'] },
    ]);
  });

  test('gives each person an account, a login and a number of their own', () => {
    const people = peopleOf(council);
    expect(new Set(people.map(({ accountId }) => accountId)).size).toBe(people.length);
    expect(new Set(people.map(({ login }) => login)).size).toBe(people.length);
    const numbers = people.flatMap(({ rpps }) => (rpps ? [rpps] : []));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(inventedRpps(1)).toMatch(/^9999\d{7}$/);
  });

  test('names only actions that its file describes', () => {
    for (const [specialty, physicians] of Object.entries(council.physicians)) {
      for (const { stage } of physicians) {
        const actions = council.stages[specialty]?.[stage];
        expect(actions).toBeDefined();
        for (const action of actions ?? []) expect(council.actions[specialty]).toHaveProperty(action);
      }
    }
  });

  test('proves with real PDF files, the same bytes for the same text', async () => {
    const text = { title: 'JFMN 2026', holder: 'Dr Camille Exemple', period: 'Du 27 au 30 mai 2026' };
    const [once, again] = [await certificate(text), await certificate(text)];
    expect(once.subarray(0, 5).toString()).toBe('%PDF-');
    expect(once.equals(again)).toBe(true);
  });
});
