const TIME_ZONE = 'Europe/Paris';
const calendar = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat('fr-FR', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' });
const clock = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: TIME_ZONE,
});

/** Until when a date field asks: without an end it takes a year of six figures, which no calendar here has. */
export const LAST_DAY = '9999-12-31';

const DAY_MS = 86_400_000;

const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** A calendar day, `YYYY-MM-DD`, as « 1er janvier 2023 ». */
export const dayText = (day: string): string =>
  calendar.format(atNoon(day)).replace(/^1 /, '1er ').replaceAll(' ', '\u00a0');

/** A calendar day as « 01/01/2023 », for columns. */
export const shortDayText = (day: string): string => short.format(atNoon(day));

/** An instant, ISO 8601, as « 21 novembre 2026 à 23 h 05 », Paris time. */
export const instantText = (instant: string): string => {
  const parts = Object.fromEntries(clock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const { day = '', month = '', year = '', hour = '', minute = '' } = parts;
  return `${day === '1' ? '1er' : day}\u00a0${month}\u00a0${year} à ${Number(hour)}\u00a0h\u00a0${minute}`;
};

/** The hour of an instant, ISO 8601 or milliseconds, as « 14 h 02 », Paris time. */
export const hourText = (instant: string | number): string => {
  const parts = Object.fromEntries(clock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${Number(parts['hour'])}\u00a0h\u00a0${parts['minute']}`;
};

// What the end of a period says already, its beginning does not repeat.
const shortened = (first: string, last: string): string => {
  const [day = '', month = ''] = dayText(first).split('\u00a0');
  if (first.slice(0, 7) === last.slice(0, 7)) return day;
  return first.slice(0, 4) === last.slice(0, 4) ? `${day}\u00a0${month}` : dayText(first);
};

/** Two days as « le 3 mai 2026 », « du 3 au 5 mai 2026 » or « du 3 mai au 2 juin 2026 ». */
export const periodText = (first: string, last: string): string =>
  first === last ? `le ${dayText(first)}` : `du ${shortened(first, last)} au ${dayText(last)}`;

/** Whole days from one calendar day to another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

const parisDay = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE });

/** Today in Paris, `YYYY-MM-DD`. */
export const todayInParis = (): string => parisDay.format(new Date());
