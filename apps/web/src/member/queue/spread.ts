import type { Reader } from '../queries.js';

/** Reading cases, one by one, by the least loaded of those who may: whom each is offered to, in that order. */
export type Loads = ReadonlyMap<string, number>;

export const loadsOf = (readers: readonly Reader[]): Loads =>
  new Map(readers.map(({ member, reading }) => [member, reading]));

/** To whom a case is offered, the least loaded first; never to who has it, nor to who presides while a member can. */
export const offers = (readers: readonly Reader[], loads: Loads, current: string | null): readonly string[] => {
  const able = readers.filter(({ member, barred }) => barred !== 'yourself' && member !== current);
  const load = ({ member }: Reader): number => loads.get(member) ?? 0;
  const presides = ({ function: held }: Reader): number => (held === 'member' ? 0 : 1);
  return [...able].sort((a, b) => presides(a) - presides(b) || load(a) - load(b)).map(({ member }) => member);
};

/** The loads once a case has gone from one reader to another. */
export const moved = (loads: Loads, from: string | null, to: string): Loads => {
  const next = new Map(loads);
  if (from !== null) next.set(from, Math.max(0, (next.get(from) ?? 0) - 1));
  return next.set(to, (next.get(to) ?? 0) + 1);
};
