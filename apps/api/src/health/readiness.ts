import type { HealthReport } from '@libs/contracts';
import type { FollowerStatus } from './followers.js';

/** A follower further behind than this is not ready to answer for what was written. */
export const MAX_LAG_SECONDS = 5;

export interface Observed {
  readonly prepared: boolean;
  readonly database: boolean;
  readonly queue: boolean;
  readonly followers: readonly FollowerStatus[];
}

const checkOf = ({ name, status, lagSeconds, position }: FollowerStatus): HealthReport['followers'][number] => ({
  name,
  position,
  lagSeconds: Math.round(lagSeconds * 10) / 10,
  status: status === 'stopped' ? 'stopped' : lagSeconds > MAX_LAG_SECONDS ? 'behind' : 'following',
});

/**
 * Whether the service can answer. A follower that is behind catches up, and until then the service is not ready; one
 * that is stopped waits for a person, and the rest goes on: degraded. Reasons are for operators, not told here.
 */
export const readinessOf = ({ prepared, database, queue, followers }: Observed): HealthReport => {
  const checks = followers.map(checkOf);
  const whole = prepared && database && queue && checks.every(({ status }) => status !== 'behind');
  const stopped = checks.some(({ status }) => status === 'stopped');
  return {
    status: whole ? (stopped ? 'degraded' : 'ready') : 'unavailable',
    prepared,
    database: database ? 'up' : 'down',
    queue: queue ? 'up' : 'down',
    followers: checks,
  };
};
