import canonicalize from 'canonicalize';

const LONE_SURROGATE = /\p{Surrogate}/u;

/** A value that has no canonical JSON of its own: it would be stored as something else. */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical';
  constructor(
    readonly path: string,
    problem: string,
  ) {
    super(`${path || '(root)'}: ${problem}`);
  }
}

const checkNumber = (value: number, path: string): void => {
  if (!Number.isFinite(value)) throw new NotCanonical(path, `${value} is not a JSON number`);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new NotCanonical(path, 'an integer beyond 2^53 - 1 is not exact');
  }
};

const checkString = (value: string, path: string): void => {
  if (LONE_SURROGATE.test(value)) throw new NotCanonical(path, 'a lone surrogate is not Unicode text');
};

const checkObject = (value: object, path: string): void => {
  if (Array.isArray(value)) return value.forEach((item, index) => check(item, `${path}/${index}`));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new NotCanonical(path, 'only plain objects can be stored');
  }
  for (const [key, item] of Object.entries(value)) {
    checkString(key, `${path}/${key}`);
    if (item !== undefined) check(item, `${path}/${key}`);
  }
};

const check = (value: unknown, path: string): void => {
  if (typeof value === 'string') return checkString(value, path);
  if (typeof value === 'number') return checkNumber(value, path);
  if (typeof value === 'object') return value === null ? undefined : checkObject(value, path);
  if (typeof value !== 'boolean') throw new NotCanonical(path, `${typeof value} has no JSON`);
};

/**
 * The canonical JSON (RFC 8785) of a plain value, as text. Throws `NotCanonical` on what JSON cannot hold exactly:
 * lone surrogates, NaN, infinities, integers beyond 2^53 - 1, anything but plain objects, arrays and scalars.
 */
export const canonicalJson = (value: unknown): string => {
  check(value, '');
  return canonicalize(value) as string;
};

/** The UTF-8 bytes of `canonicalJson(value)`. */
export const canonicalBytes = (value: unknown): Uint8Array => Buffer.from(canonicalJson(value), 'utf8');
