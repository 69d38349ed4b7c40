/** Numbers that look random and are the same in every run. */
export interface Chance {
  readonly next: () => number;
  readonly below: (limit: number) => number;
  readonly oneIn: (n: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  /** A UUID. */
  readonly id: () => string;
}

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');

export const chanceOf = (seed: number): Chance => {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  const word = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>>= 0);
  };
  const next = () => word() / 4_294_967_296;
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    oneIn: (n) => below(n) === 0,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    id: () =>
      `${hex(word(), 8)}-${hex(word() & 0xffff, 4)}-4${hex(word() & 0xfff, 3)}-8${hex(word() & 0xfff, 3)}-${hex(word(), 8)}${hex(word() & 0xffff, 4)}`,
  };
};
