import { describe, expect, test } from '@jest/globals';
import type { FollowerStatus } from './followers.js';
import { partStatuses, standingsAfter } from './standings.js';

const follower = (about: Partial<FollowerStatus> = {}): FollowerStatus => ({
  name: 'declaration',
  position: 10,
  status: 'running',
  stoppedAt: null,
  reason: null,
  stoppedSince: null,
  lagSeconds: 0,
  ...about,
});
const well = { prepared: true, queues: true, followers: [follower()] };
const startedAt = '2026-11-22T08:00:00.000Z';
const at = (now: string) => ({ now, startedAt });

describe('a part of the service', () => {
  test('stands as its worst follower: one that is stopped before one that is behind', () => {
    const behind = follower({ lagSeconds: 5.1 });
    expect(partStatuses({ ...well, followers: [follower(), behind] }).followers).toBe('behind');
    const stopped = follower({ status: 'stopped', lagSeconds: 900 });
    expect(partStatuses({ ...well, followers: [stopped, behind] }).followers).toBe('stopped');
  });

  test('that is well when it is first seen has been so since the process started', () => {
    const first = standingsAfter(new Map(), partStatuses(well), at('2026-11-22T09:00:00.000Z'));
    expect(first.get('queues')).toEqual({ status: 'up', since: startedAt });
  });

  test('that is not well when it is first seen is so since then, as far as anyone knows', () => {
    const first = standingsAfter(new Map(), partStatuses({ ...well, queues: false }), at('2026-11-22T09:00:00.000Z'));
    expect(first.get('queues')).toEqual({ status: 'down', since: '2026-11-22T09:00:00.000Z' });
  });

  test('keeps its time as long as nothing changes, and takes a new one when it does', () => {
    const first = standingsAfter(new Map(), partStatuses(well), at('2026-11-22T09:00:00.000Z'));
    const same = standingsAfter(first, partStatuses(well), at('2026-11-22T10:00:00.000Z'));
    expect(same.get('queues')?.since).toBe(startedAt);
    const down = standingsAfter(same, partStatuses({ ...well, queues: false }), at('2026-11-22T11:00:00.000Z'));
    expect(down.get('queues')).toEqual({ status: 'down', since: '2026-11-22T11:00:00.000Z' });
    const back = standingsAfter(down, partStatuses(well), at('2026-11-22T12:00:00.000Z'));
    expect(back.get('queues')).toEqual({ status: 'up', since: '2026-11-22T12:00:00.000Z' });
  });
});
