import { type CalendarDay, addDays, addYears, daysInclusive } from '@libs/kernel';
import { type Interruption, type Span } from './facts.js';

const inside = ({ from, resumedOn }: Interruption, within: Span): Span => {
  const last = resumedOn === null ? within.last : addDays(resumedOn, -1);
  return {
    first: from > within.first ? from : within.first,
    last: last < within.last ? last : within.last,
  };
};

const disjoint = (spans: readonly Span[]): Span[] =>
  spans
    .filter(({ first, last }) => first <= last)
    .sort((a, b) => (a.first < b.first ? -1 : 1))
    .reduce<Span[]>((done, { first, last }) => {
      const before = done.at(-1);
      const start = before && before.last >= first ? addDays(before.last, 1) : first;
      return start <= last ? [...done, { first: start, last }] : done;
    }, []);

const spansOf = (interruptions: readonly Interruption[], cycle: Span): Span[] =>
  disjoint(interruptions.map((interruption) => inside(interruption, cycle)));

/** Days without practice inside the cycle, both ends included; days that overlap count once. */
export const interruptedDays = (interruptions: readonly Interruption[], cycle: Span): number =>
  spansOf(interruptions, cycle).reduce((sum, { first, last }) => sum + daysInclusive(first, last), 0);

/**
 * The day on which interruptions exceed `years` in total inside the cycle, or `null` (ON-32: strictly more). Days that
 * overlap count once. Separate days are laid end to end from the first of them, so that one interruption is judged on
 * the calendar and a sum as if it had been in one piece.
 */
export const interruptionExceeds = (
  interruptions: readonly Interruption[],
  cycle: Span,
  years: number,
): CalendarDay | null => {
  const spans = spansOf(interruptions, cycle);
  const start = spans[0]?.first;
  if (start === undefined) return null;
  let allowed = daysInclusive(start, addDays(addYears(start, years), -1));
  for (const { first, last } of spans) {
    const days = daysInclusive(first, last);
    if (days > allowed) return addDays(first, allowed);
    allowed -= days;
  }
  return null;
};
