import { type CalendarDay, addDays, addYears, daysInclusive } from '@libs/kernel';

/** Practice stopped on `from` and began again on `resumedOn`; `null` while it has not. */
export interface Interruption {
  readonly from: CalendarDay;
  readonly resumedOn: CalendarDay | null;
}

interface Span {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
}

const inside = (interruption: Interruption, within: Span): Span => ({
  first: interruption.from > within.first ? interruption.from : within.first,
  last:
    interruption.resumedOn && addDays(interruption.resumedOn, -1) < within.last
      ? addDays(interruption.resumedOn, -1)
      : within.last,
});

const inOrder = (interruptions: readonly Interruption[], within: Span): readonly Span[] =>
  interruptions
    .map((interruption) => inside(interruption, within))
    .filter(({ first, last }) => first <= last)
    .sort((a, b) => (a.first < b.first ? -1 : 1));

/** The same days without overlap: a day in two interruptions is one day. */
const disjoint = (spans: readonly Span[]): readonly Span[] =>
  spans.reduce<Span[]>((done, span) => {
    const before = done.at(-1);
    const first = before && before.last >= span.first ? addDays(before.last, 1) : span.first;
    return first <= span.last ? [...done, { first, last: span.last }] : done;
  }, []);

/** Days without practice inside `within`, both ends included; overlapping interruptions count once. */
export const interruptedDays = (interruptions: readonly Interruption[], within: Span): number =>
  disjoint(inOrder(interruptions, within)).reduce((sum, { first, last }) => sum + daysInclusive(first, last), 0);

/**
 * The day on which the interruptions exceed `limitYears` in total, or `null` (R. 4022-16, ON-32: exactly three years do
 * not end the period). Separate days are laid end to end from the first interrupted day, so that a single interruption
 * is judged on the calendar and a sum is judged as if it had been in one piece.
 */
export const exceededOn = (
  interruptions: readonly Interruption[],
  within: Span,
  limitYears: number,
): CalendarDay | null => {
  const spans = disjoint(inOrder(interruptions, within));
  const start = spans[0]?.first;
  if (!start) return null;
  let allowed = daysInclusive(start, addDays(addYears(start, limitYears), -1));
  for (const { first, last } of spans) {
    const days = daysInclusive(first, last);
    if (days > allowed) return addDays(first, allowed);
    allowed -= days;
  }
  return null;
};
