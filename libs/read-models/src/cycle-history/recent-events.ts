import type { EventLog, RecordedEvent } from '@libs/event-store';

const KEPT_MS = 30_000;
const MOST_CYCLES = 8;

interface Kept {
  readonly until: number;
  /** How far the history of the cycle went. */
  readonly last: number;
  readonly events: Promise<readonly RecordedEvent[]>;
}

const byLog = new WeakMap<EventLog, Map<string, Kept>>();

const keptIn = (log: EventLog): Map<string, Kept> => {
  const kept = byLog.get(log) ?? new Map<string, Kept>();
  byLog.set(log, kept);
  return kept;
};

/**
 * The events of a cycle, read once for the steps of a replay that follow one another: kept for half a minute, as long as
 * its history goes no further than `last`.
 */
export const recentEvents = (
  log: EventLog,
  cycleId: string,
  last: number,
  read: () => Promise<readonly RecordedEvent[]>,
): Promise<readonly RecordedEvent[]> => {
  const kept = keptIn(log);
  const known = kept.get(cycleId);
  if (known && known.last === last && known.until > Date.now()) return known.events;
  const events = read();
  kept.delete(cycleId);
  kept.set(cycleId, { until: Date.now() + KEPT_MS, last, events });
  void events.catch(() => kept.delete(cycleId));
  for (const oldest of [...kept.keys()].slice(0, -MOST_CYCLES)) kept.delete(oldest);
  return events;
};
