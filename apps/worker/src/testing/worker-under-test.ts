import 'reflect-metadata';
import { ApplicationModule, type DecisionParts, Directory, RevisionBook } from '@libs/application';
import { allEventTypes } from '@libs/domain';
import { EventCodec, EventLog, PostgresEventStore } from '@libs/event-store';
import { QUEUES, type QueuePlace, type QueueReport, type Queues, openQueues } from '@libs/workflows';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import pg from 'pg';
import { type Logger, pino } from 'pino';
import { startWorker } from '../start-worker.js';

class NobodysDirectory extends Directory {
  completeness(): Promise<null> {
    return Promise.resolve(null);
  }
  rppsTaken(): Promise<boolean> {
    return Promise.resolve(false);
  }
}

const decisionsOn = (log: EventLog): DecisionParts => ({
  book: new RevisionBook(log),
  directory: new NobodysDirectory(),
  delays: { assignment: 7, opinion: 30, decision: 30, reminder: 7, answer: { least: 7, most: 60 }, requests: 3 },
  cycles: { observationDays: 15 },
  uncheckedRppsAllowed: false,
});

const reportTo = (logger: Logger): QueueReport => ({
  retrying: () => undefined,
  dead: ({ id }, reason) => logger.error({ id, reason }, 'a job lies among the dead letters'),
  trouble: () => undefined,
});

export interface WorkerUnderTest {
  readonly log: EventLog;
  readonly queues: Queues;
  readonly commandBus: CommandBus;
  readonly stop: () => Promise<void>;
}

export interface TestWorkerOptions {
  readonly clock?: () => Date;
  readonly logger?: Logger;
  readonly sweepMs?: number;
}

/** A worker with the real deciders and no views, on this database; it retries and takes over within a second. */
export const workerUnderTest = async (
  url: string,
  place: QueuePlace,
  { clock = () => new Date(), logger = pino({ level: 'silent' }), sweepMs = 1_000 }: TestWorkerOptions = {},
): Promise<WorkerUnderTest> => {
  const log = new EventLog(new PostgresEventStore({ url, pollMs: 200 }), new EventCodec(allEventTypes));
  const quick = { firstBackoffMs: 50, lockMs: 1_000, clock };
  const queues = await openQueues(place, { names: QUEUES, report: reportTo(logger), ...quick });
  const module = ApplicationModule.over(log, decisionsOn(log));
  const app = await NestFactory.createApplicationContext(module, { logger: false });
  const pool = new pg.Pool({ connectionString: url, max: 15 });
  pool.on('error', () => undefined);
  const commandBus = app.get(CommandBus);
  const parts = { pool, log, queues, commandBus, projections: [], clock, logger };
  const worker = await startWorker({ reader: { deadlineDays: 30, reminderDays: 7 }, sweepMs }, parts);
  const stop = async () => {
    await worker.stop();
    await queues.close();
    await app.close();
    await pool.end();
    await log.store.close();
  };
  return { log, queues, commandBus, stop };
};
