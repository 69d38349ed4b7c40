import type { Tone } from '../ui/state.js';
import type { IconName } from '../ui/icon.js';
import type { Follower, Overview, Part, Rebuild } from './queries.js';

/** How a standing is shown. */
export interface Look {
  readonly tone: Tone;
  readonly icon?: IconName;
}

/** A follower within this time of the log is up to date: what waits is on its way. */
const UP_TO_DATE_SECONDS = 5;

export const partLook = (status: Part['status']): Look => {
  if (status === 'up') return { tone: 'done' };
  if (status === 'down' || status === 'stopped') return { tone: 'missing', icon: 'alert' };
  return { tone: 'pending' };
};

type FollowerStanding = 'upToDate' | 'late' | 'stopped';

/** How a follower of the log stands. */
export const followerStanding = ({ status, lagSeconds }: Follower): FollowerStanding => {
  if (status === 'stopped') return 'stopped';
  return lagSeconds > UP_TO_DATE_SECONDS ? 'late' : 'upToDate';
};

export const followerLook: Readonly<Record<FollowerStanding, Look>> = {
  upToDate: { tone: 'done' },
  late: { tone: 'pending' },
  stopped: { tone: 'missing', icon: 'alert' },
};

export const rebuildLook: Readonly<Record<Rebuild['status'], Look>> = {
  asked: { tone: 'pending' },
  running: { tone: 'info', icon: 'cycle' },
  done: { tone: 'done' },
  failed: { tone: 'missing', icon: 'alert' },
  interrupted: { tone: 'missing', icon: 'pause' },
};

/** Stopped first, then the latest, then by name: what asks for something is on top. */
export const inOrder = (followers: readonly Follower[], nameOf: (name: string) => string): Follower[] => {
  const rank = { stopped: 0, late: 1, upToDate: 2 } as const;
  return followers.toSorted(
    (a, b) =>
      rank[followerStanding(a)] - rank[followerStanding(b)] ||
      nameOf(a.name).localeCompare(nameOf(b.name), 'fr') ||
      a.name.localeCompare(b.name),
  );
};

/** How many jobs were given up, in all queues. */
export const deadCount = ({ queues }: Pick<Overview, 'queues'>): number =>
  (queues ?? []).reduce((sum, { dead }) => sum + dead, 0);

type ReasonKind = 'refused' | 'denied' | 'overtaken' | 'no-event' | 'no-processor' | 'held' | 'technical';

const reasons: readonly (readonly [RegExp, ReasonKind])[] = [
  [/^refused: /, 'refused'],
  [/^denied: /, 'denied'],
  [/^overtaken /, 'overtaken'],
  [/^its event is not in the log/, 'no-event'],
  [/^no processor for /, 'no-processor'],
  [/ is held by another process$/, 'held'],
];

/** What kind of reason made a job be given up. */
export const reasonKind = (reason: string): ReasonKind =>
  reasons.find(([pattern]) => pattern.test(reason))?.[1] ?? 'technical';
