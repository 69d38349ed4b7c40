import { numberText } from '../texts/dates.js';

const NO_BREAK = '\u00a0';
const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

const two = (value: number): string => String(value).padStart(2, '0');

/** A time that has passed, or is left, as « 12 s », « 3 min 05 s », « 2 h 10 » or « 4 jours ». */
export const durationText = (seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < MINUTE) return `${whole}${NO_BREAK}s`;
  if (whole < HOUR) return `${Math.floor(whole / MINUTE)}${NO_BREAK}min${NO_BREAK}${two(whole % MINUTE)}${NO_BREAK}s`;
  if (whole < DAY)
    return `${Math.floor(whole / HOUR)}${NO_BREAK}h${NO_BREAK}${two(Math.floor((whole % HOUR) / MINUTE))}`;
  const days = Math.floor(whole / DAY);
  return `${numberText(days)}${NO_BREAK}${days === 1 ? 'jour' : 'jours'}`;
};

const KILO = 1_000;
const UNITS = ['octets', 'ko', 'Mo', 'Go', 'To'] as const;

/** A size as « 312 Mo ». */
export const sizeText = (bytes: number): string => {
  const power = bytes < KILO ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / KILO ** power;
  return `${numberText(value < 10 ? Math.round(value * 10) / 10 : Math.round(value))}${NO_BREAK}${UNITS[power]}`;
};

/** Whole percents done; all of it only once all is done. */
export const percentOf = (position: number, total: number): number =>
  total === 0 ? 0 : Math.min(position < total ? 99 : 100, Math.floor((position * 100) / total));
