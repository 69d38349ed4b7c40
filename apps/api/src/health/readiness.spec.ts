import { describe, expect, test } from '@jest/globals';
import type { FollowerStatus } from './followers.js';
import { readinessOf } from './readiness.js';

const follower = (about: Partial<FollowerStatus> = {}): FollowerStatus => ({
  name: 'cycle_overview',
  position: 10,
  status: 'running',
  stoppedAt: null,
  reason: null,
  stoppedSince: null,
  lagSeconds: 0,
  ...about,
});
const up = { prepared: true, database: true, queue: true };

describe('the service', () => {
  test('is ready when everything answers and every follower is within five seconds of the log', () => {
    expect(readinessOf({ ...up, followers: [follower({ lagSeconds: 5 })] }).status).toBe('ready');
  });

  test('is not ready while a follower is further behind', () => {
    const report = readinessOf({ ...up, followers: [follower({ lagSeconds: 5.1 })] });
    expect([report.status, report.followers[0]?.status]).toEqual(['unavailable', 'behind']);
  });

  test('is degraded, and goes on, while a follower is stopped', () => {
    const stopped = follower({ status: 'stopped', stoppedAt: 11, reason: 'private', lagSeconds: 900 });
    const report = readinessOf({ ...up, followers: [follower(), stopped] });
    expect([report.status, report.followers[1]?.status]).toEqual(['degraded', 'stopped']);
    expect(JSON.stringify(report)).not.toContain('private');
  });

  test('is not ready until everything is in place', () => {
    expect(readinessOf({ ...up, prepared: false, followers: [follower()] }).status).toBe('unavailable');
  });

  test('is not ready without its database or its queue', () => {
    expect(readinessOf({ ...up, database: false, followers: [] }).status).toBe('unavailable');
    expect(readinessOf({ ...up, queue: false, followers: [] }).status).toBe('unavailable');
  });
});
