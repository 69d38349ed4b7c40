import type { AssessedDeclaration } from '../api/types.js';
import type { Tone } from '../ui/state.js';

/** How it looks that a declaration counts, not yet, or not. */
export const standingTones: Readonly<Record<AssessedDeclaration['standing'], Tone>> = {
  counts: 'done',
  'does-not-count-yet': 'pending',
  'does-not-count': 'missing',
};
