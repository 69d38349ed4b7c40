/** The position of the log after a write: hand it to a later read as `after`, and the answer contains the write. */
export const POSITION_HEADER = 'delibere-position';
export const REQUEST_ID_HEADER = 'x-request-id';
export const IDEMPOTENCY_HEADER = 'idempotency-key';

/** The strong entity tag of a version of a stream. */
export const etagOf = (version: number): string => `"v${version}"`;

/** The version of an entity tag; undefined for anything that is not one of ours. */
export const versionOf = (etag: string): number | undefined => {
  const digits = /^"v(\d{1,9})"$/.exec(etag.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
};
