import { type CalendarDay, addDays, addYears, day } from '@libs/kernel';
import { type Period } from '@libs/referential';

export interface CertificationPeriod {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly years: number;
}

const periodFrom = (first: CalendarDay, years: number): CertificationPeriod => ({
  first,
  last: addDays(addYears(first, years), -1),
  years,
});

/** When a physician registered, and whether he practised on the reference day of the derogation. */
export interface Registration {
  readonly registeredOn: CalendarDay;
  readonly practisingOnReferenceDay: boolean;
}

/** The first period: from registration, or from the day of the derogation for those who practised on its reference day (MN-14). */
export const firstPeriod = (
  { first, derogation }: Period,
  { registeredOn, practisingOnReferenceDay }: Registration,
): CertificationPeriod =>
  practisingOnReferenceDay && derogation
    ? periodFrom(day(derogation.start), derogation.years)
    : periodFrom(registeredOn, first.years);

/** The period after one whose theoretical end was `last`: it starts the day after, whenever the Ordre decided (MN-46). */
export const followingPeriod = ({ renewal }: Period, last: CalendarDay): CertificationPeriod =>
  periodFrom(addDays(last, 1), renewal.years);

/**
 * First and last day, both included, of a physician's cycle `number` (1 is the first). A registration on 29 February has
 * its anniversary on the 28th.
 */
export const certificationPeriod = (
  registration: Registration,
  number: number,
  { period }: { period: Period },
): CertificationPeriod => {
  let found = firstPeriod(period, registration);
  for (let cycle = 1; cycle < number; cycle++) found = followingPeriod(period, found.last);
  return found;
};
