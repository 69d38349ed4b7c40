import { describe, expect, test } from '@jest/globals';
import { wantedWords } from './wanted-rows.js';

const rows = [
  { id: 'X-1-01', block: 1, title: 'Congrès national' },
  { id: 'X-2-04', block: 2, title: 'Évaluation des pratiques' },
];

describe('the words of a search', () => {
  test('are compared without accents and capitals, each with the rows that contain it', () => {
    expect(wantedWords('CONGRES évaluation', rows)).toEqual([
      { word: 'congres', rows: ['X-1-01'] },
      { word: 'evaluation', rows: ['X-2-04'] },
    ]);
  });

  test('are told apart by anything that is no letter, no number and no hyphen', () => {
    expect(wantedWords('  tep-scan, d’équipe 2026 ', rows).map(({ word }) => word)).toEqual([
      'tep-scan',
      'd',
      'equipe',
      '2026',
    ]);
    expect(wantedWords('% _ ’', rows)).toEqual([]);
  });
});
