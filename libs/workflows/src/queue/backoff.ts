const FIRST_MS = 1_000;
const LONGEST_MS = 15 * 60_000;

/**
 * Milliseconds to wait before the next attempt, after `attempt` (from 1) failed: twice as long each time, at most a
 * quarter of an hour, and of that a random part between half and all, so that jobs which failed together do not
 * return together. `random` is in [0, 1).
 */
export const backoffMs = (attempt: number, random: number, firstMs = FIRST_MS): number => {
  const longest = Math.min(LONGEST_MS, firstMs * 2 ** Math.min(attempt - 1, 30));
  return Math.round(longest * (0.5 + random / 2));
};
