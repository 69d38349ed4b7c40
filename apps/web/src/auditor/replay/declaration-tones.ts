import type { Tone } from '../../ui/state.js';
import type { CycleState } from './difference.js';

type Status = CycleState['declarations'][number]['status'];

/** How a declaration looks at a point of its life. */
export const declarationTones: Readonly<Record<Status, Tone>> = {
  planned: 'neutral',
  draft: 'neutral',
  declared: 'info',
  accepted: 'done',
  'in-committee': 'pending',
  'information-requested': 'pending',
  refused: 'missing',
  withdrawn: 'neutral',
  invalidated: 'missing',
};

/** Those on which somebody still has to do something. */
export const pendingStatuses: readonly Status[] = [
  'declared',
  'in-committee',
  'information-requested',
  'draft',
  'planned',
];
