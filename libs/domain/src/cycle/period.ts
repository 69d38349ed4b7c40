import { type CalendarDay, addDays, addYears, day } from '@libs/kernel';
import { type Referential } from '@libs/referential';

/** How long a certification period lasts, as the référentiel in force says. */
export interface PeriodRule {
  /** Years of an ordinary first period, from the registration. */
  readonly years: number;
  /** Years of every following period. */
  readonly renewalYears: number;
  /** Those who practised on the reference day, a fact of their situation, have one other first period (MN-14). */
  readonly transition: {
    readonly fact: string;
    readonly referenceDay: CalendarDay;
    readonly first: CalendarDay;
    readonly years: number;
  } | null;
}

/** First and last day, both included, and the whole years between them. */
export interface Period {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly years: number;
}

export const periodRule = ({ first, derogation, renewal }: Referential['period']): PeriodRule => ({
  years: first.years,
  renewalYears: renewal.years,
  transition: derogation && {
    fact: derogation.fact,
    referenceDay: day(derogation.referenceDay),
    first: day(derogation.start),
    years: derogation.years,
  },
});

const periodFrom = (first: CalendarDay, years: number): Period => ({
  first,
  last: addDays(addYears(first, years), -1),
  years,
});

/** The first period of a physician: from the registration, or from the day of the transition. */
export const firstPeriod = (
  rule: PeriodRule,
  registeredOn: CalendarDay,
  answers: Readonly<Record<string, unknown>>,
): Period =>
  rule.transition && answers[rule.transition.fact] === true
    ? periodFrom(rule.transition.first, rule.transition.years)
    : periodFrom(registeredOn, rule.years);

/** The period after one that ended on `last`: it starts the day after, whenever the Ordre decided (MN-46). */
export const followingPeriod = (rule: PeriodRule, last: CalendarDay): Period =>
  periodFrom(addDays(last, 1), rule.renewalYears);
