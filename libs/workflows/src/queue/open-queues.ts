import type { Job } from './job.js';
import type { Job as BullJob } from 'bullmq';
import { type Backend, type BullQueue, type BullWorker, type QueuePlace, backendAt } from './backend.js';
import { backoffMs } from './backoff.js';
import { delayUntil, handle, stored, waitingJob } from './bull-jobs.js';
import { deadLettersOf, newestFirst } from './dead-letters.js';
import {
  type DeadLetter,
  type DeadLetterPage,
  type JobHandler,
  type QueueCounts,
  type QueueReport,
  Queues,
} from './queues.js';

const KEEP_COMPLETED = { age: 3 * 86_400, count: 20_000 };
const MAX_STALLED = 10;

export interface QueueOptions {
  /** Every queue there is; a job for another one is refused. */
  readonly names: readonly string[];
  readonly report: QueueReport;
  /** Times a job is tried before it becomes a dead letter; 14 when not given, which spans some two hours. */
  readonly attempts?: number;
  readonly firstBackoffMs?: number;
  /** Milliseconds after which the job of a worker that died is given to another; 30,000 when not given. */
  readonly lockMs?: number;
  /** By which it is judged whether a job's time has come; that of the machine when not given. */
  readonly clock?: () => Date;
}

/** Opens the queues at their place; refuses a Redis that may evict jobs. */
export const openQueues = async (place: QueuePlace, options: QueueOptions): Promise<Queues> => {
  const backend = await backendAt(place);
  const queues = new Map(options.names.map((name) => [name, backend.queue(name, { defaultJobOptions: {} })]));
  for (const [name, queue] of queues) queue.on('error', (error) => options.report.trouble(name, error));
  await Promise.all([...queues.values()].map((queue) => queue.waitUntilReady()));
  return new BullQueues(backend, queues, options);
};

class BullQueues extends Queues {
  private readonly workers = new Map<string, BullWorker>();

  constructor(
    private readonly backend: Backend,
    private readonly queues: ReadonlyMap<string, BullQueue>,
    private readonly options: QueueOptions,
  ) {
    super();
  }

  async add(jobs: readonly Job[]): Promise<void> {
    for (const name of new Set(jobs.map(({ queue }) => queue))) {
      const ofQueue = jobs.filter(({ queue }) => queue === name);
      const entries = ofQueue.map((job) => ({ name: job.name, data: stored(job), opts: this.optionsOf(job) }));
      await this.queue(name).addBulk(entries);
    }
  }

  async work(name: string, concurrency: number, handler: JobHandler): Promise<void> {
    this.queue(name);
    if (this.workers.has(name)) throw new Error(`the queue ${name} has a worker already`);
    const { report, firstBackoffMs, lockMs = 30_000 } = this.options;
    const now = () => this.now();
    const worker = this.backend.worker(name, (job, token) => handle(job, token, handler, now), {
      concurrency,
      lockDuration: lockMs,
      stalledInterval: lockMs,
      maxStalledCount: MAX_STALLED,
      settings: { backoffStrategy: (attempt) => backoffMs(attempt, Math.random(), firstBackoffMs) },
    });
    worker.on('error', (error) => report.trouble(name, error));
    worker.on('failed', (job, error) => job && this.tellFailure(job, error));
    this.workers.set(name, worker);
    await worker.waitUntilReady();
  }

  async deadLetters({ limit = 100, after }: DeadLetterPage = {}): Promise<DeadLetter[]> {
    const found = await Promise.all([...this.queues.values()].map((queue) => deadLettersOf(queue, limit, after)));
    return newestFirst(found.flat()).slice(0, limit);
  }

  async retryDeadLetter(id: string): Promise<boolean> {
    for (const queue of this.queues.values()) {
      const job = await queue.getJob(id);
      if (!job || !(await job.isFailed())) continue;
      await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
      return true;
    }
    return false;
  }

  async counts(): Promise<Record<string, QueueCounts>> {
    const entries = [...this.queues].map(async ([name, queue]) => [name, await countsOf(queue)] as const);
    return Object.fromEntries(await Promise.all(entries));
  }

  async ping(): Promise<void> {
    await [...this.queues.values()][0]?.getJobCounts('active');
  }

  async stopWorking(): Promise<void> {
    await Promise.all([...this.workers.values()].map((worker) => worker.close()));
    this.workers.clear();
  }

  async close(): Promise<void> {
    await this.stopWorking();
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  private queue(name: string): BullQueue {
    const queue = this.queues.get(name);
    if (!queue) throw new Error(`there is no queue ${name}`);
    return queue;
  }

  private optionsOf({ id, notBefore }: Job) {
    const { attempts = 14 } = this.options;
    const kept = { removeOnComplete: KEEP_COMPLETED, removeOnFail: false, stackTraceLimit: 0 };
    return { jobId: id, attempts, backoff: { type: 'patient' }, ...kept, delay: delayUntil(notBefore, this.now()) };
  }

  private now(): number {
    return (this.options.clock?.() ?? new Date()).getTime();
  }

  private tellFailure(job: BullJob, error: Error): void {
    const waiting = waitingJob(job);
    if (job.finishedOn) this.options.report.dead(waiting, error.message);
    else this.options.report.retrying(waiting, error.message, job.attemptsMade);
  }
}

const countsOf = async (queue: BullQueue): Promise<QueueCounts> => {
  const counts = await queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed');
  const of = (state: string) => counts[state] ?? 0;
  return {
    waiting: of('waiting') + of('prioritized'),
    active: of('active'),
    delayed: of('delayed'),
    dead: of('failed'),
  };
};
