import { daysBetween } from './dates.js';

/** Whole years, months and days between two calendar days; `years` and `months` are 0 for less than 60 days. */
export interface TimeLeft {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

const SHORT_DAYS = 60;
const MONTHS = 12;

/** How long it is from `today` to the end of `last`; nothing is left on the day after it. */
export const timeLeft = (today: string, last: string): TimeLeft => {
  const days = Math.max(0, daysBetween(today, last) + 1);
  if (days <= SHORT_DAYS) return { years: 0, months: 0, days };
  const [from, to] = [new Date(today), new Date(Date.parse(last) + 86_400_000)];
  const whole =
    (to.getUTCFullYear() - from.getUTCFullYear()) * MONTHS +
    (to.getUTCMonth() - from.getUTCMonth()) -
    (to.getUTCDate() < from.getUTCDate() ? 1 : 0);
  return { years: Math.floor(whole / MONTHS), months: whole % MONTHS, days };
};
