import { kindOf } from '@libs/kernel';
import type { QueueReport, WaitingJob } from '@libs/workflows';
import type { Logger } from 'pino';

const about = ({ queue, name, id }: WaitingJob) => ({ queue, job: name, jobId: id });

/** What happens in the queues, in the log of the process. */
export const queueReport = (logger: Logger): QueueReport => ({
  retrying: (job, reason, attempt) =>
    logger.warn({ ...about(job), reason, attempt }, 'a job failed and is tried again'),
  dead: (job, reason) => logger.error({ ...about(job), reason }, 'a job lies among the dead letters'),
  trouble: (queue, error) => logger.warn({ queue, error: kindOf(error) }, 'trouble with a queue'),
});
