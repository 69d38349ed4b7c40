import { type Envelope, type Outcome, nameBasedId } from '@libs/application';
import { type Handled, Hopeless, TryLater, type WaitingJob } from '../queue/queues.js';
import type { Look } from './look.js';
import type { JobAbout } from './react.js';
import type { Intent, Recorded, Step, Task } from './workflow.js';

/** The namespace of the ids of commands that jobs send. */
const NAMESPACE = '5b0b1c52-8f0a-4d51-9c52-6f2a3d0f7a11';
const SYSTEM = { accountId: 'system', role: 'system' };

/** What performing a job needs of the world. */
export interface Performing {
  readonly tasks: ReadonlyMap<string, Task>;
  readonly eventAt: (stream: string, version: number) => Promise<Recorded | undefined>;
  readonly look: (now: string) => Look;
  readonly send: (intent: Intent, envelope: Envelope) => Promise<Outcome>;
  /** Runs `work` while no other process runs work under this name. */
  readonly alone: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  readonly clock: () => Date;
}

/**
 * Performs a job: its task prepares one command from the event, and sends it under an id that derives from the job, so
 * that a second run has no second effect. Throws `Hopeless` when the command is refused for good, and anything else to
 * be tried again.
 */
export const perform =
  (world: Performing) =>
  async (job: WaitingJob): Promise<Handled> => {
    const task = world.tasks.get(job.name);
    if (!task) throw new Hopeless(`no processor for the job ${job.name}`);
    const { stream, version, key } = job.data as unknown as JobAbout;
    const event = await world.eventAt(stream, version);
    if (!event) throw new TryLater('its event is not in the log');
    const run = () => runOnce(world, job, event, task, key);
    const { againAt } = await (task.exclusive === undefined ? run() : world.alone(task.exclusive, run));
    return againAt === undefined ? undefined : { againAt };
  };

const runOnce = async (
  world: Performing,
  job: WaitingJob,
  event: Recorded,
  task: Task,
  key: string | null,
): Promise<Step> => {
  const now = world.clock().toISOString();
  const step = await task.prepare(event, key, world.look(now));
  if (!step.send) return step;
  // A job that asks again every day sends a command of its own each day.
  const name = step.againAt === undefined ? job.id : `${job.id}.${step.againAt}`;
  const outcome = await world.send(step.send, {
    commandId: nameBasedId(NAMESPACE, name),
    actor: SYSTEM,
    now,
    correlation: event.metadata.correlation,
    causation: event.metadata.id,
  });
  judge(outcome, task.choosesAnew === true);
  return step;
};

/** Done, or done before by another run of the same job; to be tried later; or refused for good. */
const judge = (outcome: Outcome, choosesAnew: boolean): void => {
  switch (outcome.kind) {
    case 'done':
    case 'command-reused':
      return;
    case 'conflict':
      throw new TryLater('overtaken by other commands');
    case 'denied':
      throw new Hopeless(`denied: ${outcome.rule}`);
    case 'refusal':
      // What the job is about may be told by a job that has not run yet.
      if (choosesAnew || outcome.rule.endsWith('.not-found')) throw new TryLater(`refused: ${outcome.rule}`);
      throw new Hopeless(`refused: ${outcome.rule}`);
  }
};
