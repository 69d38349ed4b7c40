import { type CalendarDay, addDays, dayInParis } from './calendar-day.js';

/** The instant, ISO 8601 in UTC, at which a day begins in Paris. */
export const startOfDay = (day: CalendarDay): string => {
  const inSummer = new Date(`${day}T00:00:00+02:00`).toISOString();
  return dayInParis(inSummer) === day ? inSummer : new Date(`${day}T00:00:00+01:00`).toISOString();
};

/** The first instant after the last moment of a day in Paris. */
export const endOfDay = (day: CalendarDay): string => startOfDay(addDays(day, 1));
