import { expect, test } from '@jest/globals';
import { staleKeys } from './live.js';
import type { Change } from './types.js';

const change = (cycleId: string | null): Change => ({ kind: 'declaration', id: 'd', cycleId, position: 7 }) as Change;

test('a change makes stale what it is about, every list of its kind, what follows any change, and its cycle', () => {
  expect(staleKeys(change('c'))).toEqual([['declaration', 'd'], ['declarations'], ['changes'], ['cycle', 'c']]);
  expect(staleKeys(change(null))).toEqual([['declaration', 'd'], ['declarations'], ['changes']]);
});
