import { describe, expect, test } from '@jest/globals';
import { frenchFaults } from './french.js';

const rulesBrokenBy = (text: string) => frenchFaults(text).map(({ rule }) => rule);

describe('the French reader', () => {
  test.each([
    ["l'action", 'apostrophe droite'],
    ['dite "conforme"', 'guillemets droits'],
    ['Un instant...', 'trois points'],
    ['Retirer ?', 'espace fine avant ; ! ?'],
    ['Retirer\u00a0?', 'espace fine avant ; ! ?'],
    ['Motif : absent', 'espace insécable avant :'],
    ['Motif:', 'espace insécable avant :'],
    ['« hors liste »', 'espace fine dans les guillemets'],
    ['Cycle n° 2', 'espace insécable après n°'],
    ['30 %', 'espace insécable avant % ou €'],
    ['1 865 pages', 'espace fine dans les milliers'],
    ['Etat', 'capitale sans accent'],
    ['Evénement', 'capitale sans accent'],
    ['A valider', 'capitale sans accent'],
    ['Votre declaration', 'accent oublié'],
    ['Mise en oeuvre', 'ligature'],
    ['le 1 janvier', 'premier du mois'],
    ['la 2ème fois', 'ordinal'],
    ['1 actions', 'pluriel après 0 ou 1'],
    ['0\u00a0dossiers', 'pluriel après 0 ou 1'],
    ['12\u00a0jour', 'singulier après 2 et plus'],
    ['awaitingDecision', 'code en plusieurs mots'],
    ['EVIDENCE_MISSING', 'code à tirets bas'],
    ['review.columns.about', 'clé de texte'],
    ['2026-11-22', 'date de machine'],
    ['le undefined', 'valeur absente'],
    ['Status', 'mot anglais'],
    ['not-on-list', 'mot anglais'],
  ])('stumbles over %j: %s', (text, rule) => {
    expect(rulesBrokenBy(text)).toContain(rule);
  });

  test.each([
    'Êtes-vous sûr\u202f? L’Ordre a jusqu’au 1er\u00a0janvier\u00a02027\u202f; 1\u00a0jour, puis 2\u00a0jours.',
    'Elle est «\u202fhors liste\u202f»\u00a0: voir le bloc 2, ligne n°\u00a04 à 23\u00a0h\u00a005 (30\u00a0%).',
    'A-t-elle eu lieu\u202f? Enregistrez-la, ou entrez «\u202fcongrès.pdf\u202f».',
    'Aucun recours en cours, et une session ouverte\u202f; 1,5\u00a0jour\u202f; bloc 1 actions comprises.',
    'https://exemple.fr/a?b=1',
  ])('reads %j without stumbling', (text) => {
    expect(frenchFaults(text)).toEqual([]);
  });
});
