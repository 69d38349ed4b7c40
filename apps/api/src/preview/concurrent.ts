import type { DeclarationFact } from '@libs/compliance';
import { CONCURRENT_AT_MOST, type Concurrent, type DeclaredAction } from '@libs/contracts';

type Days = Pick<DeclaredAction, 'first' | 'last' | 'continuous'>;

const overlap = (one: Days, other: Days): boolean =>
  !one.continuous && !other.continuous && one.first <= other.last && other.first <= one.last;

const isExact = (one: Days, other: Days): boolean => one.first === other.first && one.last === other.last;

/**
 * The declarations on some of the same days as an action, at most five and one of each fact: those on exactly its days
 * first, then the latest recorded. An activity that goes on for years shares its days with everything and is none of them.
 */
export const concurrentWith = (action: Days, declarations: readonly DeclarationFact[]): Concurrent[] => {
  const nearest = declarations
    .filter((one) => overlap(action, one.action))
    .sort((a, b) => Number(isExact(action, b.action)) - Number(isExact(action, a.action)) || b.record - a.record)
    .map(({ id, action: { title, first, last, factKey } }) => ({ id, title, first, last, fact: factKey ?? id }));
  return nearest
    .filter(({ fact }, at) => nearest.findIndex((one) => one.fact === fact) === at)
    .slice(0, CONCURRENT_AT_MOST);
};
