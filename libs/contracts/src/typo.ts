const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

/** A space of any kind, or none, where French wants one of its own. */
const SPACES = '[ \\u00a0\\u202f]*';

const rules: readonly (readonly [RegExp, string])[] = [
  [/'/g, '’'],
  [/\.\.\./g, '…'],
  [/“/g, '«'],
  [/”/g, '»'],
  // Inside guillemets, and before the high marks; not in a time, an address or a code.
  [new RegExp(`«${SPACES}`, 'g'), `«${NARROW}`],
  [new RegExp(`${SPACES}»`, 'g'), `${NARROW}»`],
  [/(?<=[^\s\u00a0\u202f«])[ \u00a0\u202f]*([;!?])(?=[\s\u00a0\u202f»),.]|$)/g, `${NARROW}$1`],
  [/(?<=[^\s\u00a0\u202f])[ \u00a0\u202f]*:(?=[\s\u00a0\u202f]|$)/g, `${NO_BREAK}:`],
  [/(\d)[ \u00a0\u202f]*(%|€)/g, `$1${NO_BREAK}$2`],
  [/\b([nN])°[ \u00a0\u202f]*(?=\d)/g, `$1°${NO_BREAK}`],
  [/(\d) (?=(jours?|mois|ans?|actions?|blocs?|octets?|[kKMG]o|[A-Z]{2,})\b)/g, `$1${NO_BREAK}`],
  [/(\d) (?=\d{3}\b)/g, `$1${NARROW}`],
];

/**
 * A French sentence with the spaces and marks of French typography: narrow no-break spaces before « ; ! ? » and inside
 * guillemets, no-break spaces before « : » and units, curly apostrophes. Applying it twice changes nothing.
 */
export const typo = (text: string): string =>
  rules.reduce((written, [pattern, replacement]) => written.replace(pattern, replacement), text);
