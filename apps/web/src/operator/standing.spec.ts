import { describe, expect, test } from '@jest/globals';
import type { Follower } from './queries.js';
import { deadCount, followerStanding, inOrder, reasonKind } from './standing.js';

const follower = (about: Partial<Follower>): Follower => ({
  name: 'declaration',
  position: 10,
  status: 'running',
  lagSeconds: 0,
  stoppedAt: null,
  reason: null,
  stoppedSince: null,
  ...about,
});

describe('a follower of the log', () => {
  test('is up to date within five seconds of it, late beyond, and stopped whatever its lag', () => {
    expect([5, 5.1].map((lagSeconds) => followerStanding(follower({ lagSeconds })))).toEqual(['upToDate', 'late']);
    expect(followerStanding(follower({ status: 'stopped', lagSeconds: 0 }))).toBe('stopped');
  });

  test('comes before the others when it is stopped, then when it is late, then by its French name', () => {
    const names: Readonly<Record<string, string>> = { a: 'Zones', b: 'Étapes', c: 'Cycles', d: 'Actions' };
    const all = [
      follower({ name: 'a' }),
      follower({ name: 'b' }),
      follower({ name: 'c', lagSeconds: 12 }),
      follower({ name: 'd', status: 'stopped' }),
    ];
    expect(inOrder(all, (name) => names[name] ?? name).map(({ name }) => name)).toEqual(['d', 'c', 'b', 'a']);
  });
});

test('the jobs given up are those of all queues, none while the queues do not answer', () => {
  const queue = { name: 'relays', waiting: 3, active: 1, delayed: 0, dead: 2 };
  expect([deadCount({ queues: [queue, { ...queue, dead: 5 }] }), deadCount({ queues: null })]).toEqual([7, 0]);
});

test.each([
  ['refused: case.closed', 'refused'],
  ['denied: access.role', 'denied'],
  ['overtaken by other commands', 'overtaken'],
  ['its event is not in the log', 'no-event'],
  ['no processor for the job gone', 'no-processor'],
  ['assign-reader is held by another process', 'held'],
  ['TypeError ENOENT', 'technical'],
] as const)('the reason %j is of the kind %j', (reason, kind) => {
  expect(reasonKind(reason)).toBe(kind);
});
