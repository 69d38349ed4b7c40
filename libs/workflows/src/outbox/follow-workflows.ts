import type { Follower, Queryable } from '@libs/application';
import type { Job, JobQueue } from '../queue/job.js';
import type { RecordedEvent } from '@libs/event-store';
import { jobsOf } from '../tasks/react.js';
import type { Workflow } from '../tasks/workflow.js';
import { isNear, toDo, writeDown } from './outbox.js';

/** The name under which the workflows follow the log. */
export const WORKFLOWS = 'workflows';

const reactTo = (workflows: readonly Workflow[], page: readonly RecordedEvent[], from: number) => {
  const jobs: Job[] = [];
  let position = from;
  for (const event of page) {
    try {
      jobs.push(...jobsOf(workflows, event));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { jobs, position, failure: { position: event.position, reason } };
    }
    position = event.position;
  }
  return { jobs, position };
};

/**
 * All workflows as one follower of the log. The jobs are written down in the transaction that moves the checkpoint, so
 * none is lost; then they are queued. When the queue cannot be reached nothing of this happened, and it is tried again.
 * A queue that has lost everything is filled again by `sweep`.
 */
export const followWorkflows = (
  workflows: readonly Workflow[],
  queue: JobQueue,
  clock: () => Date = () => new Date(),
): Follower => {
  const watched = new Set(workflows.flatMap(({ on }) => Object.keys(on)));
  return {
    name: WORKFLOWS,
    concerns: (page) => page.some(({ type }) => watched.has(type)),
    process: async (client, page, from) => {
      const { jobs, ...progress } = reactTo(workflows, page, from);
      const fresh = await writeDown(client, jobs);
      await queue.add(fresh.filter((job) => isNear(job, clock().getTime())));
      return progress;
    },
  };
};

/**
 * Queues what is written down, due soon and not done: the jobs of a queue that was lost, and those whose day has come.
 * A job that is in its queue, or among its dead letters, stays as it is. Answers with how many were looked at.
 */
export const sweep = async (
  client: Queryable,
  queue: JobQueue,
  clock: () => Date = () => new Date(),
): Promise<number> => {
  let looked = 0;
  for await (const jobs of toDo(client, clock().getTime())) {
    await queue.add(jobs);
    looked += jobs.length;
  }
  return looked;
};
