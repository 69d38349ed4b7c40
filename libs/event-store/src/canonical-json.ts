const LONE_SURROGATE = /[\ud800-\udfff]/u;
/** Printable ASCII without quote and backslash: most strings, written as they are. */
const UNESCAPED = /^[ !#-[\]-~]*$/;

/** A value that has no canonical JSON of its own: it would be stored as something else. */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical';
  constructor(
    readonly path: string,
    readonly problem: string,
  ) {
    super(`${path || '(root)'}: ${problem}`);
  }
}

const ofString = (value: string): string => {
  if (UNESCAPED.test(value)) return `"${value}"`;
  if (LONE_SURROGATE.test(value)) throw new NotCanonical('', 'a lone surrogate is not Unicode text');
  return JSON.stringify(value);
};

const ofNumber = (value: number): string => {
  if (!Number.isFinite(value)) throw new NotCanonical('', `${value} is not a JSON number`);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new NotCanonical('', 'an integer beyond 2^53 - 1 is not exact');
  }
  return Object.is(value, -0) ? '0' : String(value);
};

const below = (key: string | number, value: unknown): string => {
  try {
    return ofValue(value);
  } catch (error) {
    throw error instanceof NotCanonical ? new NotCanonical(`/${key}${error.path}`, error.problem) : error;
  }
};

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

const ofObject = (value: Readonly<Record<string, unknown>>): string => {
  if (!isPlain(value)) throw new NotCanonical('', 'only plain objects can be stored');
  let members = '';
  // RFC 8785 sorts keys by UTF-16 code units, as sort() does.
  for (const key of Object.keys(value).sort()) {
    const item = value[key];
    if (item === undefined) continue;
    members += `${members === '' ? '' : ','}${ofString(key)}:${below(key, item)}`;
  }
  return `{${members}}`;
};

const ofValue = (value: unknown): string => {
  if (typeof value === 'string') return ofString(value);
  if (typeof value === 'number') return ofNumber(value);
  if (typeof value === 'boolean' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map((item, index) => below(index, item)).join(',')}]`;
  if (typeof value === 'object') return ofObject(value as Record<string, unknown>);
  throw new NotCanonical('', `${typeof value} has no JSON`);
};

/**
 * The canonical JSON (RFC 8785) of a plain value, as text; a key without value (`undefined`) is left out. Throws
 * `NotCanonical` on what JSON cannot hold exactly: lone surrogates, NaN, infinities, integers beyond 2^53 - 1,
 * anything but plain objects, arrays and scalars.
 */
export const canonicalJson = (value: unknown): string => ofValue(value);

/** The UTF-8 bytes of `canonicalJson(value)`. */
export const canonicalBytes = (value: unknown): Uint8Array => Buffer.from(canonicalJson(value), 'utf8');
