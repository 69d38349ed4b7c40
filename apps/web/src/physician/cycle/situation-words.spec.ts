import { describe, expect, test } from '@jest/globals';
import { inOrder, situationOn, situationWords } from './situation-words.js';

const recorded = [
  { effectiveOn: '2023-01-01', answers: { profile: 'guide', en_vallee: false } },
  { effectiveOn: '2025-03-01', answers: { profile: 'guide', en_vallee: true } },
  { effectiveOn: '2025-03-01', answers: { profile: 'guide', en_vallee: null } },
];

describe('the situation of a physician', () => {
  test('is on a day the one recorded last for the latest day before it', () => {
    expect(situationOn(recorded, '2024-12-31')).toEqual(recorded[0]?.answers);
    expect(situationOn(recorded, '2025-03-01')).toEqual(recorded[2]?.answers);
    expect(situationOn(recorded, '2022-12-31')).toEqual({});
  });

  test('is listed the latest first, without what was recorded again for the same day', () => {
    expect(inOrder(recorded)).toEqual([recorded[2], recorded[0]]);
  });

  test('is told in the words of the référentiel; what is not known is left out', () => {
    const content = {
      profiles: [{ id: 'guide', label: 'Guide' }],
      facts: [{ id: 'en_vallee', label: 'Exerce en vallée' }],
    };
    expect(situationWords(recorded[1]!, content)).toEqual({
      profile: 'Guide',
      facts: [{ label: 'Exerce en vallée', is: true }],
    });
    expect(situationWords({ answers: { en_vallee: null } }, content)).toEqual({ profile: null, facts: [] });
  });
});
