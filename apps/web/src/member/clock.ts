import { daysBetween } from '../texts/dates.js';
import type { Tone } from '../ui/state.js';
import type { QueuedCase } from './queries.js';

/** How long is left, as a sentence of the catalogue and its number. */
export type Clock = { readonly said: 'none' | 'today' } | { readonly said: 'overdue' | 'left'; readonly count: number };

/** What the clock of a deadline shows on a day; the day itself is the last one in time. */
export const clockOf = (deadline: string | null, today: string): Clock => {
  if (deadline === null) return { said: 'none' };
  const days = daysBetween(today, deadline);
  if (days === 0) return { said: 'today' };
  return days < 0 ? { said: 'overdue', count: -days } : { said: 'left', count: days };
};

/** Whole days since something was asked; never fewer than none, whatever the clock of the device says. */
export const ageInDays = (requestedOn: string, today: string): number => Math.max(0, daysBetween(requestedOn, today));

const tones: Readonly<Record<QueuedCase['urgency'], Tone>> = { overdue: 'missing', soon: 'pending', normal: 'neutral' };

/** How a deadline looks; what awaits the physician presses nobody here. */
export const urgencyTone = ({ urgency, status }: Pick<QueuedCase, 'urgency' | 'status'>): Tone =>
  status === 'information-requested' ? 'neutral' : tones[urgency];

/** How a state looks: over for good, waiting for the physician, or at work. */
export const statusTone = (status: QueuedCase['status']): Tone => {
  if (status === 'decided') return 'done';
  if (status === 'closed') return 'past';
  return status === 'information-requested' ? 'neutral' : 'info';
};
