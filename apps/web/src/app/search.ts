/** Of what an address says, what makes sense: the rest is as if it were not there. */
export const chosenOf = <Search extends object>(said: {
  readonly [Key in keyof Required<Search>]: Search[Key] | undefined;
}): Search => Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Search;

/** A text, cut where it is longer than anybody means it to be; one of digits alone comes as a number. */
export const textIn = (value: unknown, longest = 100): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && String(value).trim() !== ''
    ? String(value).slice(0, longest)
    : undefined;

/** One of these words. */
export const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((one) => one === value);

const MOST_BLOCKS = 99;

/** The number of a block. */
export const blockIn = (value: unknown): number | undefined => {
  const block = Number(value);
  return Number.isInteger(block) && block >= 1 && block <= MOST_BLOCKS ? block : undefined;
};

/** A position in the log. */
export const positionIn = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : undefined;

/** A calendar day, `YYYY-MM-DD`. */
export const dayIn = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;

/** Something that is either said or not. */
export const setIn = (value: unknown): true | undefined => (value === true || value === 'true' ? true : undefined);
