import type { AssessedDeclaration, Assessment } from '../api/types.js';
import type { Tone } from '../ui/state.js';

/** How it looks that a declaration counts, not yet, or not. */
export const standingTones: Readonly<Record<AssessedDeclaration['standing'], Tone>> = {
  counts: 'done',
  'does-not-count-yet': 'pending',
  'does-not-count': 'missing',
};

/** How a cycle that was judged looks. */
export const assessmentTones: Readonly<Record<Assessment['status'], Tone>> = {
  conforme: 'done',
  en_cours: 'pending',
  non_conforme: 'missing',
  non_concerne: 'neutral',
  periode_terminee: 'neutral',
};
