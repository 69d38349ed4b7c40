/** Something in a value that the log or the database could not keep as it was sent. */
export interface Inexact {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const LONE_SURROGATE = /[\ud800-\udfff]/u;

const faultOfText = (text: string): string | undefined => {
  if (text.includes('\0')) return 'Le caractère nul n’est pas admis dans un texte.';
  return LONE_SURROGATE.test(text) ? 'Ce texte n’est pas de l’Unicode valide.' : undefined;
};

const faultOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return faultOfText(value);
  const rounded = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
  return rounded ? 'Ce nombre est trop grand pour être exact.' : undefined;
};

/**
 * What JSON can say and we could not keep exactly, names of properties included: NUL (PostgreSQL has none), lone
 * surrogates (no Unicode), whole numbers beyond 2^53. For values already read by a schema, which bounds their depth.
 */
export const inexactIn = (value: unknown, path: readonly PropertyKey[] = []): Inexact[] => {
  const message = faultOf(value);
  if (message !== undefined) return [{ path, message }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, below]) => {
    const unnamed = faultOfText(name);
    return unnamed === undefined ? inexactIn(below, [...path, name]) : [{ path, message: unnamed }];
  });
};
