import { kindOf } from '@libs/kernel';
import type { Job } from './job.js';
import { type Job as BullJob, DelayedError, UnrecoverableError } from 'bullmq';
import { type DeadLetter, Hopeless, type JobHandler, TryLater, type WaitingJob } from './queues.js';

// The backends keep a delay as a number of limited size: a job for a distant day is put off in steps.
const LONGEST_DELAY_MS = 7 * 86_400_000;
/** A job as it lies in the backend: what it is about, and the instant before which it is not run. */
export const stored = ({ data, notBefore }: Job) => ({ about: data, ...(notBefore && { notBefore }) });

export const delayUntil = (notBefore: string | undefined, now: number): number =>
  notBefore === undefined ? 0 : Math.min(Math.max(0, Date.parse(notBefore) - now), LONGEST_DELAY_MS);

export const waitingJob = ({ queueName, name, id, data }: BullJob): WaitingJob => ({
  queue: queueName,
  name,
  id: id ?? '',
  data: (data as { about: WaitingJob['data'] }).about,
});

export const handle = async (
  job: BullJob,
  token: string | undefined,
  handler: JobHandler,
  now: () => number,
): Promise<void> => {
  const { notBefore } = job.data as { notBefore?: string };
  const early = delayUntil(notBefore, now());
  if (early > 0) return putOff(job, token, early);
  const handled = await handler(waitingJob(job)).catch((error: unknown) => {
    throw presentable(error);
  });
  if (!handled) return;
  await job.updateData({ ...(job.data as object), notBefore: handled.againAt });
  await putOff(job, token, delayUntil(handled.againAt, now()));
};

const putOff = async (job: BullJob, token: string | undefined, milliseconds: number): Promise<never> => {
  await job.moveToDelayed(Date.now() + milliseconds, token);
  throw new DelayedError();
};

/** What is kept beside a failed job: our own words, or the kind of the error; never a foreign message, which may quote data. */
const presentable = (error: unknown): Error => {
  if (error instanceof Hopeless) return new UnrecoverableError(error.message);
  if (error instanceof TryLater) return error;
  return new TryLater(kindOf(error));
};

export const deadLetter = (job: BullJob): DeadLetter => ({
  ...waitingJob(job),
  reason: job.failedReason,
  attempts: job.attemptsMade,
  failedAt: new Date(job.finishedOn ?? job.timestamp).toISOString(),
});
