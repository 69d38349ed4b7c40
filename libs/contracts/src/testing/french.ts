import { english } from './english-words.js';

/** Something that a French reader would stumble over, and where. */
export interface FrenchFault {
  readonly rule: string;
  readonly found: string;
}

interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
}

// Spelt out, since nobody tells one space from another in a source.
const NO_BREAK = '\\u00a0';
const NARROW = '\\u202f';
const END = '(?=[\\s»).,]|$)';

const typography: readonly Rule[] = [
  { name: 'apostrophe droite', pattern: /\S*'\S*/g },
  { name: 'guillemets droits', pattern: /\S*["“”]\S*/g },
  { name: 'trois points', pattern: /\S*\.\.\.\S*/g },
  { name: 'espace fine avant ; ! ?', pattern: new RegExp(`\\S*(?<!${NARROW})[;!?]${END}`, 'gu') },
  { name: 'espace insécable avant :', pattern: new RegExp(`\\S*(?<!${NO_BREAK}):(?=\\s|$)`, 'gu') },
  { name: 'espace fine dans les guillemets', pattern: new RegExp(`«(?!${NARROW}).?|.?(?<!${NARROW})»`, 'gu') },
  { name: 'espace insécable après n°', pattern: new RegExp(`\\b[nN]°(?!${NO_BREAK}).?`, 'gu') },
  { name: 'espace insécable avant % ou €', pattern: new RegExp(`\\d(?!${NO_BREAK})\\s?[%€]`, 'gu') },
  { name: 'espace fine dans les milliers', pattern: /\d \d{3}(?!\d)/g },
  { name: 'espace en double', pattern: /\S+ {2,}\S+/g },
  { name: 'espace avant une virgule ou un point', pattern: /\S+\s[,.](?=\s|$)/g },
];

const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';

const BARE =
  'referentiels?|declarations?|decisions?|periodes?|specialites?|medecins?|evenements?|elements?|echeances?|etats?|' +
  'pieces?|reponses?|delais?|systemes?|problemes?|regles?|numeros?|telecharger|deja|apres|tres|memes?|etre|ete|roles?|' +
  'activites?|qualite|securite|methodes?|seances?|proces|interets?|deports?|resumes?';

const spelling: readonly Rule[] = [
  // An initial « e » before one consonant and a vowel, or before « cr », « tr », « ch »…, is accented in French.
  {
    name: 'capitale sans accent',
    pattern: /(?<![\p{L}\d])E(?:[bcdfgjklmpqrstvz][aeiouyéèêôâî]|[bcdfgpt]r|[cg]l|ch|qu)\p{L}*/gu,
  },
  {
    name: 'capitale sans accent',
    pattern: /(?:^|[.!?»:]\s+)A (?=(?:la|l’|le|les|un|une|tout|ce|partir|\p{Ll}+er)(?!\p{L}))|(?<!\p{L})Ca(?= )/gu,
  },
  { name: 'accent oublié', pattern: new RegExp(`(?<!\\p{L})(?:${BARE})(?!\\p{L})`, 'giu') },
  { name: 'ligature', pattern: /(?<!\p{L})oe(?:uvre|il)\p{L}*|(?<!\p{L})coeurs?(?!\p{L})/giu },
  { name: 'premier du mois', pattern: new RegExp(`(?<![\\d,])1\\s(?:${MONTHS})`, 'gu') },
  { name: 'ordinal', pattern: /\d+(?:ère|ème|èmes|ier|nd)(?!\p{L})/gu },
];

const COUNTED =
  'action|ligne|jour|an|année|heure|dossier|pièce|document|événement|déclaration|point|bloc|révision|membre|médecin|' +
  'tâche|essai|justificatif|écran|page|minute|seconde|semaine|étape|échange|demande|réponse|fichier';

const agreement: readonly Rule[] = [
  {
    name: 'pluriel après 0 ou 1',
    pattern: new RegExp(`(?<![\\d.,/°-]|°\\s|[\\p{L}\\d]\\s)[01]\\s(?:${COUNTED})s(?!\\p{L})`, 'gu'),
  },
  {
    name: 'singulier après 2 et plus',
    pattern: new RegExp(`(?<![\\d.,/°-]|°\\s|bloc\\s|ligne\\s)(?:[2-9]|[1-9]\\d+)\\s(?:${COUNTED})(?!\\p{L})`, 'giu'),
  },
];

const code: readonly Rule[] = [
  { name: 'code en plusieurs mots', pattern: /(?<![\p{L}\d./@-])\p{Ll}+\p{Lu}\p{L}*(?!\p{L})/gu },
  { name: 'code à tirets bas', pattern: /(?<![\p{L}\d./@])[\p{L}\d]+_[\p{L}\d_]+/gu },
  {
    name: 'clé de texte',
    pattern: /(?<![\p{L}\d/@.-])\p{Ll}+(?:\.\p{L}+)+(?<!\.(?:pdf|png|jpe?g|csv|json|ics|fr|yaml))(?![\p{L}\d/])/gu,
  },
  {
    name: 'identifiant',
    pattern: /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|(?<![\da-f])[\da-f]{32,}/gi,
  },
  { name: 'date de machine', pattern: /\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?/g },
  { name: 'valeur absente', pattern: /\bundefined\b|\bNaN\b|\[object|Invalid Date|\{\{|\}\}/g },
];

const faultsOf =
  (rules: readonly Rule[]) =>
  (text: string): FrenchFault[] =>
    rules.flatMap(({ name, pattern }) => [...text.matchAll(pattern)].map(([found]) => ({ rule: name, found })));

/** Spaces, quotes, apostrophes and dots that are not those of French. */
export const typographyFaults = faultsOf(typography);

/** Accents, ligatures, ordinals and plurals. */
export const spellingFaults = faultsOf([...spelling, ...agreement]);

/** Words of the code and English words: what names things for us, and not for who reads. */
export const wordFaults = faultsOf([...code, { name: 'mot anglais', pattern: english }]);

/** All that can be said against a French text without understanding it. */
export const frenchFaults = (text: string): FrenchFault[] => [
  ...typographyFaults(text),
  ...spellingFaults(text),
  ...wordFaults(text),
];
