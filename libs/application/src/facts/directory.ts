import type { StreamVersion } from '@libs/event-store';
import type { CalendarDay } from '@libs/kernel';

/** Whether every requirement of a cycle is met, and the streams that tell it, as they stand. */
export interface Completeness {
  readonly met: boolean;
  readonly restsOn: readonly StreamVersion[];
}

/** What a decision needs to know across streams and only a view can find. */
export abstract class Directory {
  /** Whether the cycle is complete on that day; null when there is no such cycle. */
  abstract completeness(cycleId: string, on: CalendarDay): Promise<Completeness | null>;
  /** Whether an account other than `except` bears this RPPS number. */
  abstract rppsTaken(rpps: string, except: string): Promise<boolean>;
}
