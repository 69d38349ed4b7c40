import type { PartView } from '@libs/contracts';
import { MAX_LAG_SECONDS } from './readiness.js';
import type { FollowerStatus } from './followers.js';

export type Part = PartView['part'];
export type PartStatus = PartView['status'];

export interface Standing {
  readonly status: PartStatus;
  readonly since: string;
}

export interface Looked {
  readonly prepared: boolean;
  readonly queues: boolean;
  readonly followers: readonly FollowerStatus[];
}

const followersStatus = (followers: readonly FollowerStatus[]): PartStatus => {
  if (followers.some(({ status }) => status === 'stopped')) return 'stopped';
  return followers.some(({ lagSeconds }) => lagSeconds > MAX_LAG_SECONDS) ? 'behind' : 'up';
};

/** How each part of the service stands, told by a process that its database answers. */
export const partStatuses = ({ prepared, queues, followers }: Looked): Readonly<Record<Part, PartStatus>> => ({
  service: prepared ? 'up' : 'starting',
  database: 'up',
  queues: queues ? 'up' : 'down',
  followers: followersStatus(followers),
});

/** Since when each part stands as it does: what is well when first seen has been so since the process started. */
export const standingsAfter = (
  before: ReadonlyMap<Part, Standing>,
  statuses: Readonly<Record<Part, PartStatus>>,
  { now, startedAt }: { readonly now: string; readonly startedAt: string },
): Map<Part, Standing> => {
  const entries = Object.entries(statuses) as [Part, PartStatus][];
  return new Map(
    entries.map(([part, status]) => {
      const known = before.get(part);
      if (known?.status === status) return [part, known];
      return [part, { status, since: known || status !== 'up' ? now : startedAt }];
    }),
  );
};
