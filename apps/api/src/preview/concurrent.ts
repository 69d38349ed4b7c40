import type { DeclarationFact } from '@libs/compliance';
import { CONCURRENT_AT_MOST, type Concurrent, type DeclaredAction } from '@libs/contracts';

type Days = Pick<DeclaredAction, 'first' | 'last' | 'continuous'>;

const overlap = (one: Days, other: Days): boolean =>
  !one.continuous && !other.continuous && one.first <= other.last && other.first <= one.last;

const isExact = (one: Days, other: Days): boolean => one.first === other.first && one.last === other.last;

/**
 * The declarations on some of the same days as an action, at most five: those on exactly its days first, then the latest
 * recorded. An activity that goes on for years shares its days with everything and is none of them.
 */
export const concurrentWith = (action: Days, declarations: readonly DeclarationFact[]): Concurrent[] =>
  declarations
    .filter((one) => overlap(action, one.action))
    .sort((a, b) => Number(isExact(action, b.action)) - Number(isExact(action, a.action)) || b.record - a.record)
    .slice(0, CONCURRENT_AT_MOST)
    .map(({ id, action: { title, first, last, factKey } }) => ({ id, title, first, last, fact: factKey ?? id }));
