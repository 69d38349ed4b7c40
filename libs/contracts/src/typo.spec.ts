import { describe, expect, test } from '@jest/globals';
import { typo } from './typo.js';

describe('French typography', () => {
  test.each([
    ["l'action", 'l’action'],
    ['Prêt ?', 'Prêt\u202f?'],
    ['Attention !', 'Attention\u202f!'],
    ['un ; deux', 'un\u202f; deux'],
    ['Motif : absent', 'Motif\u00a0: absent'],
    ['« hors liste »', '«\u202fhors liste\u202f»'],
    ['de type “journal club”', 'de type «\u202fjournal club\u202f»'],
    ['30 %', '30\u00a0%'],
    ['n° 12', 'n°\u00a012'],
    ['il reste 12 jours', 'il reste 12\u00a0jours'],
    ['encore 3 PT à gagner', 'encore 3\u00a0PT à gagner'],
    ['1 865 jours', '1\u202f865\u00a0jours'],
    ['Un instant...', 'Un instant…'],
  ])('writes %j as %j', (typed, written) => {
    expect(typo(typed)).toBe(written);
    expect(typo(written)).toBe(written);
  });

  test.each(['https://exemple.fr/a?b=1', '23:05', 'MN-1-01'])('leaves %j as it is', (text) => {
    expect(typo(text)).toBe(text);
  });
});
