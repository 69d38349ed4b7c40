import type { StandingName } from '@libs/contracts';
import type { DeclarationSummary } from '../../api/types.js';
import type { IconName } from '../../ui/icon.js';
import type { Tone } from '../../ui/state.js';

export type Status = DeclarationSummary['status'];

/** Every status, in the order of an action's life. */
export const statuses = [
  'planned',
  'draft',
  'declared',
  'in-committee',
  'information-requested',
  'accepted',
  'refused',
  'withdrawn',
  'invalidated',
] as const satisfies readonly Status[];

export type Standing = NonNullable<DeclarationSummary['standing']>['standing'];
export const standings = ['counts', 'does-not-count-yet', 'does-not-count'] as const satisfies readonly Standing[];

export const sorts = ['recent', 'date'] as const;
export type Sort = (typeof sorts)[number];

interface Look {
  readonly tone: Tone;
  readonly icon: IconName;
}

export const statusLook: Readonly<Record<Status, Look>> = {
  planned: { tone: 'info', icon: 'calendar' },
  draft: { tone: 'neutral', icon: 'edit' },
  declared: { tone: 'info', icon: 'send' },
  accepted: { tone: 'done', icon: 'check' },
  'in-committee': { tone: 'pending', icon: 'scale' },
  'information-requested': { tone: 'missing', icon: 'alert' },
  refused: { tone: 'missing', icon: 'cross' },
  withdrawn: { tone: 'neutral', icon: 'signOut' },
  invalidated: { tone: 'missing', icon: 'close' },
};

export const standingLook: Readonly<Record<StandingName, Look>> = {
  none: { tone: 'neutral', icon: 'dash' },
  closed: { tone: 'neutral', icon: 'dash' },
  counts: { tone: 'done', icon: 'check' },
  'does-not-count-yet': { tone: 'pending', icon: 'clock' },
  'does-not-count': { tone: 'missing', icon: 'cross' },
};
