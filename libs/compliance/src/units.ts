import { type Unit } from '@libs/referential';

/** Each unit as a whole number of its smallest equivalent. */
export type Units = ReadonlyMap<string, { readonly base: string; readonly count: number }>;

export const unitsOf = (units: readonly Unit[]): Units => {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const resolve = (id: string, count: number, seen: readonly string[]): { base: string; count: number } => {
    const equals = byId.get(id)?.equals;
    if (!equals) return { base: id, count };
    if (seen.includes(id)) throw new Error(`The unit ${id} is defined by itself.`);
    return resolve(equals.unit, count * equals.count, [...seen, id]);
  };
  return new Map(units.map(({ id }) => [id, resolve(id, 1, [])]));
};

/** How many `to` one `from` is, as a fraction of whole numbers; `null` when nothing relates them. */
export const ratio = (units: Units, from: string, to: string): { times: number; over: number } | null => {
  const source = units.get(from);
  const target = units.get(to);
  return source && target && source.base === target.base ? { times: source.count, over: target.count } : null;
};
