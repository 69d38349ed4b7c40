import { type Checkpoint, readCheckpoints } from '@libs/application';
import type { EventLog } from '@libs/event-store';
import type pg from 'pg';

/** One follower of the log: how far it is, and since when (in seconds) an event waits for it. */
export interface FollowerStatus extends Checkpoint {
  readonly lagSeconds: number;
}

const unborn = (name: string): Checkpoint => ({
  name,
  position: 0,
  status: 'running',
  stoppedAt: null,
  reason: null,
  stoppedSince: null,
});

/** The followers named, and any other that has a checkpoint, as they stand now. */
export const followerStatuses = async (
  client: Pick<pg.ClientBase, 'query'>,
  log: EventLog,
  names: readonly string[],
  now: Date,
): Promise<FollowerStatus[]> => {
  const known = await readCheckpoints(client);
  const missing = names.filter((name) => !known.some((checkpoint) => checkpoint.name === name)).map(unborn);
  const checkpoints = [...known, ...missing];
  const waiting = await waitingSince(log, new Set(checkpoints.map(({ position }) => position)));
  return checkpoints.map((checkpoint) => ({ ...checkpoint, lagSeconds: lag(waiting.get(checkpoint.position), now) }));
};

/** When the first event after each position was recorded, where there is one. */
const waitingSince = async (log: EventLog, positions: ReadonlySet<number>): Promise<Map<number, string>> => {
  const found = await Promise.all(
    [...positions].map(async (position) => [position, (await log.store.readAll(position, 1))[0]?.recordedAt] as const),
  );
  return new Map(found.filter((one): one is readonly [number, string] => one[1] !== undefined));
};

const lag = (since: string | undefined, now: Date): number =>
  since === undefined ? 0 : Math.max(0, (now.getTime() - Date.parse(since)) / 1000);
