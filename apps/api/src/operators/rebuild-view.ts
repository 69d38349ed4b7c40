import type { RecordedRebuild } from '@libs/application';
import type { RebuildView } from '@libs/contracts';

const LEAST_SECONDS = 0.5;

export interface Pace {
  readonly eventsPerSecond: number | null;
  readonly remainingSeconds: number | null;
}

type Run = Pick<RecordedRebuild, 'status' | 'startedAt' | 'endedAt' | 'position' | 'total'>;

/** How fast a rebuild reads, and how long what is left will take at that speed; null while nobody can tell. */
export const paceOf = ({ status, startedAt, endedAt, position, total }: Run, now: Date): Pace => {
  if (!startedAt) return { eventsPerSecond: null, remainingSeconds: null };
  const seconds = ((endedAt ?? now).getTime() - startedAt.getTime()) / 1_000;
  if (position === 0 || (status === 'running' && seconds < LEAST_SECONDS))
    return { eventsPerSecond: null, remainingSeconds: null };
  const rate = position / Math.max(seconds, 0.001);
  const left = status === 'running' ? Math.max(0, total - position) / rate : null;
  return { eventsPerSecond: Math.round(rate), remainingSeconds: left === null ? null : Math.ceil(left) };
};

/** A rebuild as it is told to one operator. */
export const rebuildView = (rebuild: RecordedRebuild, accountId: string, now: Date): RebuildView => {
  const { id, views, status, askedBy, askedAt, startedAt, endedAt, position, total, reason } = rebuild;
  return {
    id,
    views: [...views],
    status,
    mine: askedBy === accountId,
    askedAt: askedAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    position,
    total,
    ...paceOf(rebuild, now),
    reason,
  };
};
