import { type Job, JobQueue } from './job.js';

/** A job in the hands of a worker. */
export type WaitingJob = Pick<Job, 'queue' | 'name' | 'id' | 'data'>;

/** What a worker answers: nothing when the job is done, or the ISO 8601 instant at which to run the same job again. */
export type Handled = { readonly againAt: string } | undefined;

export type JobHandler = (job: WaitingJob) => Promise<Handled>;

/** The job cannot succeed by being tried again: it goes to the dead letters at once. The message is shown to an operator. */
export class Hopeless extends Error {
  override readonly name = 'Hopeless';
}

/** The job may succeed later: it is tried again. The message is shown to an operator, so it holds no personal data. */
export class TryLater extends Error {
  override readonly name = 'TryLater';
}

/** A job that failed after all its attempts, or cannot succeed; it waits here until an operator retries it. */
export interface DeadLetter extends WaitingJob {
  readonly reason: string;
  readonly attempts: number;
  /** ISO 8601. */
  readonly failedAt: string;
}

/** Which dead letters: at most `limit` of those that failed before `after`, as the page before has shown it. */
export interface DeadLetterPage {
  readonly limit?: number;
  readonly after?: Pick<DeadLetter, 'failedAt' | 'id'>;
}

export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly dead: number;
}

/** What happens in the queues, for logs and metrics; ids and names only. */
export interface QueueReport {
  readonly retrying: (job: WaitingJob, reason: string, attempt: number) => void;
  readonly dead: (job: WaitingJob, reason: string) => void;
  readonly trouble: (queue: string, error: Error) => void;
}

/** The queues of the application, on whichever backend: where jobs wait, who works on them, and what failed. */
export abstract class Queues extends JobQueue {
  /** Starts a worker of this process on one queue; a queue has at most one worker per process. */
  abstract work(queue: string, concurrency: number, handler: JobHandler): Promise<void>;
  /** The newest first. */
  abstract deadLetters(page?: DeadLetterPage): Promise<DeadLetter[]>;
  /** Gives a dead letter all its attempts again; false when there is none of this id. */
  abstract retryDeadLetter(id: string): Promise<boolean>;
  abstract counts(): Promise<Record<string, QueueCounts>>;
  /** Resolves when the backend answers. */
  abstract ping(): Promise<void>;
  /** Finishes the jobs in hand and takes no more; the queues stay open. */
  abstract stopWorking(): Promise<void>;
  /** Stops working, then lets go of every connection. */
  abstract close(): Promise<void>;
}
