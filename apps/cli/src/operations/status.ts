import { readCheckpoints } from '@libs/application';
import type { Views } from './with-views.js';

/** Where one follower of the log stands. */
export interface FollowerStatus {
  readonly name: string;
  readonly position: number;
  readonly lag: number;
  readonly status: 'running' | 'stopped';
  readonly stoppedAt: number | null;
  readonly reason: string | null;
}

export interface Status {
  readonly head: number;
  readonly followers: readonly FollowerStatus[];
}

/** Where every follower stands, those that have not begun among them. */
export const statusOf = async ({ pool, log, projections }: Views): Promise<Status> => {
  const head = await log.store.head();
  const checkpoints = await readCheckpoints(pool);
  const begun = new Set(checkpoints.map(({ name }) => name));
  const waiting = projections
    .filter(({ name }) => !begun.has(name))
    .map(({ name }) => ({ name, position: 0, status: 'running' as const, stoppedAt: null, reason: null }));
  return {
    head,
    followers: [...checkpoints, ...waiting].map(({ name, position, status, stoppedAt, reason }) => ({
      name,
      position,
      lag: head - position,
      status,
      stoppedAt,
      reason,
    })),
  };
};

const line = ({ name, position, lag, status, stoppedAt, reason }: FollowerStatus): string => {
  const where = `${name.padEnd(24)} ${String(position).padStart(10)} ${String(lag).padStart(8)}`;
  return status === 'stopped'
    ? `${where}  ARRÊTÉ avant l’événement ${stoppedAt} : ${reason}`
    : `${where}  suit le journal`;
};

/** The status as lines for people. */
export const statusLines = ({ head, followers }: Status): string[] => [
  `Journal : ${head} événements`,
  `${'suiveur'.padEnd(24)} ${'position'.padStart(10)} ${'retard'.padStart(8)}  état`,
  ...followers.map(line),
];
