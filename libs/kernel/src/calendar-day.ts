import { z } from 'zod';

const DAY_MS = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Stored events hold many days: this is read far more often than written. */
const isCalendarDay = (text: string): boolean => {
  const [, year, month, date] = PATTERN.exec(text) ?? [];
  const length = DAYS_OF_MONTH[Number(month) - 1];
  // The calendar begins with the year 1, as it does in PostgreSQL.
  if (length === undefined || Number(date) < 1 || year === '0000') return false;
  return Number(date) <= length || (month === '02' && date === '29' && isLeapYear(Number(year)));
};

/** A Europe/Paris calendar date, `YYYY-MM-DD`. Two days compare as strings. */
export const CalendarDay = z
  .string()
  .refine(isCalendarDay, { error: 'Attendu : une date du calendrier, AAAA-MM-JJ.' })
  .meta({ format: 'date', examples: ['2026-11-22'] })
  .brand<'CalendarDay'>();
export type CalendarDay = z.infer<typeof CalendarDay>;

/** The day written `YYYY-MM-DD`; throws when the text is not a date of the calendar. */
export const day = (text: string): CalendarDay => CalendarDay.parse(text);

/** Whole days since 1970-01-01. */
export const dayNumber = (date: CalendarDay): number => Date.parse(date) / DAY_MS;

/** The day that lies `number` whole days after 1970-01-01. */
export const dayFromNumber = (number: number): CalendarDay =>
  new Date(number * DAY_MS).toISOString().slice(0, 10) as CalendarDay;

/** The day `days` after (or, negative, before) `date`. */
export const addDays = (date: CalendarDay, days: number): CalendarDay => dayFromNumber(dayNumber(date) + days);

/** The same date `years` later; 29 February becomes 28 February in an ordinary year (reading X-08). */
export const addYears = (date: CalendarDay, years: number): CalendarDay => {
  const target = `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;
  return (isCalendarDay(target) ? target : target.replace(/-29$/, '-28')) as CalendarDay;
};

/** Days from `first` to `last`, both included; 0 when `last` lies before `first`. */
export const daysInclusive = (first: CalendarDay, last: CalendarDay): number =>
  Math.max(0, dayNumber(last) - dayNumber(first) + 1);

/** Whole years from `first` to `last`, both included: 2026-01-01 to 2028-12-31 is 3. */
export const wholeYearsInclusive = (first: CalendarDay, last: CalendarDay): number => {
  if (last < first) return 0;
  const end = addDays(last, 1);
  const years = Number(end.slice(0, 4)) - Number(first.slice(0, 4));
  return addYears(first, years) <= end ? years : years - 1;
};

const parisDate = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The Europe/Paris calendar day of an ISO 8601 instant. */
export const dayInParis = (instant: string): CalendarDay => parisDate.format(new Date(instant)) as CalendarDay;
