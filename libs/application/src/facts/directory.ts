import type { CalendarDay } from '@libs/kernel';

/** What a decision needs to know across streams and only a view can tell. */
export abstract class Directory {
  /** Whether every requirement of the cycle is met on that day, as the log stands now; null when there is no such cycle. */
  abstract requirementsMet(cycleId: string, on: CalendarDay): Promise<boolean | null>;
  /** Whether an account other than `except` bears this RPPS number. */
  abstract rppsTaken(rpps: string, except: string): Promise<boolean>;
}
