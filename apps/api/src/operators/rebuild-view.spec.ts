import { describe, expect, test } from '@jest/globals';
import { paceOf } from './rebuild-view.js';

const startedAt = new Date('2026-11-22T09:00:00Z');
const after = (seconds: number) => new Date(startedAt.getTime() + seconds * 1_000);
const run = { status: 'running' as const, startedAt, endedAt: null, position: 20_000, total: 50_000 };

describe('the pace of a rebuild', () => {
  test('is what it has read in the time it took, and what is left will take as long for each event', () => {
    expect(paceOf(run, after(4))).toEqual({ eventsPerSecond: 5_000, remainingSeconds: 6 });
  });

  test('is not told before there is anything to estimate from', () => {
    const nothing = { eventsPerSecond: null, remainingSeconds: null };
    expect(paceOf({ ...run, status: 'asked', startedAt: null, position: 0 }, after(0))).toEqual(nothing);
    expect(paceOf({ ...run, position: 0 }, after(3))).toEqual(nothing);
    expect(paceOf(run, after(0.1))).toEqual(nothing);
  });

  test('leaves nothing to wait for once all events are read, or it has ended', () => {
    expect(paceOf({ ...run, position: 50_000 }, after(10)).remainingSeconds).toBe(0);
    expect(paceOf({ ...run, status: 'done', position: 50_000, endedAt: after(10) }, after(900))).toEqual({
      eventsPerSecond: 5_000,
      remainingSeconds: null,
    });
  });
});
