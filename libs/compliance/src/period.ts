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

/**
 * First and last day, both included, of a physician's cycle `number` (1 is the first). The first runs from registration,
 * or from the day of the derogation for those who practised on its reference day (MN-14); each next one starts the day
 * after the theoretical end of the one before, whenever the Ordre decided (MN-46). A registration on 29 February has its
 * anniversary on the 28th.
 */
export const certificationPeriod = (
  { registeredOn, practisingOnReferenceDay }: { registeredOn: CalendarDay; practisingOnReferenceDay: boolean },
  number: number,
  { period }: { period: Period },
): CertificationPeriod => {
  const { first, derogation, renewal } = period;
  let found =
    practisingOnReferenceDay && derogation
      ? periodFrom(day(derogation.start), derogation.years)
      : periodFrom(registeredOn, first.years);
  for (let cycle = 1; cycle < number; cycle++) found = periodFrom(addDays(found.last, 1), renewal.years);
  return found;
};
