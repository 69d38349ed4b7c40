import { type CalendarDay } from '@libs/kernel';

/** A calendar day as the integer YYYYMMDD: it compares like the day and costs no allocation. */
export type DayNumber = number;

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;

export const numberOf = (day: CalendarDay): DayNumber =>
  digit(day, 0) * 10_000_000 +
  digit(day, 1) * 1_000_000 +
  digit(day, 2) * 100_000 +
  digit(day, 3) * 10_000 +
  digit(day, 5) * 1000 +
  digit(day, 6) * 100 +
  digit(day, 8) * 10 +
  digit(day, 9);

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lengths = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month] ?? 31);

const dayAfter = (day: DayNumber): DayNumber => {
  const year = Math.floor(day / 10_000);
  const month = Math.floor(day / 100) % 100;
  if (day % 100 < monthLength(year, month)) return day + 1;
  return month < 12 ? year * 10_000 + (month + 1) * 100 + 1 : (year + 1) * 10_000 + 101;
};

/** Whole years from `first` to `last`, both included: 2026-01-01 to 2028-12-31 is 3; 29 February falls back to the 28th. */
export const wholeYears = (first: DayNumber, last: DayNumber): number => {
  if (last < first) return 0;
  const end = dayAfter(last);
  const years = Math.floor(end / 10_000) - Math.floor(first / 10_000);
  const year = Math.floor(end / 10_000);
  const monthDay = first % 10_000;
  const anniversary = year * 10_000 + (monthDay === 229 && !isLeap(year) ? 228 : monthDay);
  return anniversary <= end ? years : years - 1;
};
