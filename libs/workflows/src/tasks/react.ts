import type { Job } from '../queue/job.js';
import type { RecordedEvent } from '@libs/event-store';
import type { Due, Task, Workflow } from './workflow.js';

/** The event that a job is about, by its place in its stream, and what tells the job from others of that event. */
export interface JobAbout {
  readonly stream: string;
  readonly version: number;
  readonly key: string | null;
}

/** Every task by name; throws when two workflows, or two tasks, have one name. */
export const tasksOf = (workflows: readonly Workflow[]): ReadonlyMap<string, Task> => {
  const tasks = new Map<string, Task>();
  const names = new Set<string>();
  for (const workflow of workflows) {
    if (names.has(workflow.name)) throw new Error(`two workflows are named ${workflow.name}`);
    names.add(workflow.name);
    for (const [name, task] of Object.entries(workflow.tasks)) {
      if (tasks.has(name)) throw new Error(`two workflows process the job ${name}`);
      tasks.set(name, task);
    }
  }
  return tasks;
};

const jobOf = (event: RecordedEvent, { task, key, notBefore }: Due, tasks: Workflow['tasks']): Job => {
  const queue = tasks[task]?.queue;
  if (!queue) throw new Error(`no processor for the job ${task}`);
  return {
    queue,
    name: task,
    id: [task, event.metadata.id, ...(key === undefined ? [] : [key])].join('.'),
    data: { stream: event.stream, version: event.version, key: key ?? null },
    ...(notBefore !== undefined && { notBefore }),
  };
};

/** The jobs that an event leads to. Their ids derive from the event: the same event always leads to the same jobs. */
export const jobsOf = (workflows: readonly Workflow[], event: RecordedEvent): readonly Job[] =>
  workflows.flatMap((workflow) => {
    // The table is keyed by type: what is found under the event's type takes that event.
    const react = workflow.on[event.type as keyof Workflow['on']] as
      ((data: unknown, event: RecordedEvent) => readonly Due[]) | undefined;
    return (react?.(event.data, event) ?? []).map((due) => jobOf(event, due, workflow.tasks));
  });
