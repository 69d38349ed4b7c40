import { describe, expect, test } from '@jest/globals';
import { DeclaredAction } from '@libs/contracts';
import { contentLike } from '../../referential/testing/contents.js';
import { changesOf } from './changes.js';

const content = contentLike([], {
  units: [{ id: 'course', label: 'course', plural: 'courses' }],
  questions: [{ id: 'guided', type: 'yes-no', label: 'Encadrée ?' }],
});
const action = DeclaredAction.parse({
  row: 'SM-1',
  variant: null,
  title: 'Arête nord',
  factKey: null,
  quantity: 1,
  unit: 'course',
  first: '2026-05-03',
  last: '2026-05-03',
  continuous: false,
  listEntry: null,
  answers: { guided: true },
});
const words = {
  yes: 'Oui',
  no: 'Non',
  unknown: 'Non précisé',
  event: 'le même',
  attestations: { honour: 'Sur l’honneur', simple: 'Simple' },
};
const before = { action, attestation: null };

describe('what a correction changes', () => {
  test('is nothing for the same action', () => {
    expect(changesOf(before, before, content, words)).toEqual([]);
  });

  test('is told in words, what was said first', () => {
    const after = { ...action, title: 'Arête sud', quantity: 2 };
    expect(changesOf(before, { action: after, attestation: 'honour' }, content, words)).toEqual([
      { field: 'name', before: 'Arête nord', after: 'Arête sud' },
      { field: 'quantity', before: '1\u00a0course', after: '2\u00a0courses' },
      { field: 'attestation', before: null, after: 'Sur l’honneur' },
    ]);
  });

  test('names the question whose answer changes; one left unsaid is no change', () => {
    const answered = (guided: boolean | null) => ({ action: { ...action, answers: { guided } }, attestation: null });
    expect(changesOf(before, answered(false), content, words)).toEqual([
      { field: { question: 'Encadrée ?' }, before: 'Oui', after: 'Non' },
    ]);
    const silent = { action: { ...action, answers: {} }, attestation: null };
    expect(changesOf(silent, answered(null), content, words)).toEqual([]);
  });
});
