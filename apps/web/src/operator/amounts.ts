import { numberText } from '../texts/numbers.js';

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

/** Whole percents done; all of it only once all is done. */
export const percentOf = (position: number, total: number): number =>
  total === 0 ? 0 : Math.min(position < total ? 99 : 100, Math.floor((position * 100) / total));
