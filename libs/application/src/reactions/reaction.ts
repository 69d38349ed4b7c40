import type { RecordedEvent } from '@libs/event-store';
import type { Follower } from '../follower.js';

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

/** A process manager: it answers events with jobs, and decides nothing. */
export interface Reaction {
  readonly name: string;
  readonly handles: readonly string[];
  readonly react: (event: RecordedEvent) => readonly Job[];
}

/** Where jobs wait. Adding a job whose id is known changes nothing. */
export abstract class JobQueue {
  abstract add(jobs: readonly Job[]): Promise<void>;
}

/**
 * The reaction as a follower of the log. Jobs are queued before the checkpoint moves: a crash in between queues them
 * again under the same ids.
 */
export const reacting = (reaction: Reaction, queue: JobQueue): Follower => ({
  name: `reaction.${reaction.name}`,
  process: async (_client, page, from) => {
    const jobs: Job[] = [];
    let position = from;
    for (const event of page) {
      try {
        if (reaction.handles.includes(event.type)) jobs.push(...reaction.react(event));
      } catch (error) {
        await queue.add(jobs);
        const reason = error instanceof Error ? error.message : String(error);
        return { position, failure: { position: event.position, reason } };
      }
      position = event.position;
    }
    await queue.add(jobs);
    return { position };
  },
});
