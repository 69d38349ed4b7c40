/** What is to be done because of an event: ids only, never personal data. */
export interface Job {
  readonly queue: string;
  readonly name: string;
  /** Derives from the event, so that a replay enqueues nothing twice. */
  readonly id: string;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
  /** ISO 8601 instant before which it is not run; at once when absent. */
  readonly notBefore?: string;
}

/** Where jobs wait. Adding a job whose id is known changes nothing. */
export abstract class JobQueue {
  abstract add(jobs: readonly Job[]): Promise<void>;
}
