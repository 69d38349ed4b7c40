import 'reflect-metadata';
import { ApplicationModule, type DecisionParts, Directory, RevisionBook } from '@libs/application';
import { allEventTypes } from '@libs/domain';
import { EventCodec, EventLog, PostgresEventStore } from '@libs/event-store';
import { QUEUES, openQueues } from '@libs/workflows';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import pg from 'pg';
import { pino } from 'pino';
import { queueReport } from '@libs/system';
import { startWorker } from '../start-worker.js';

/** The worker that tests kill: a process of its own, on the database and the queues that its environment names. */
const url = process.env['TEST_WORKER_DATABASE'] ?? '';
const redisUrl = process.env['TEST_WORKER_REDIS'];
const logger = pino({ level: 'warn' });

class NobodysDirectory extends Directory {
  requirementsMet(): Promise<boolean | null> {
    return Promise.resolve(null);
  }
  rppsTaken(): Promise<boolean> {
    return Promise.resolve(false);
  }
}

const log = new EventLog(new PostgresEventStore({ url, pollMs: 200 }), new EventCodec(allEventTypes));
const parts: DecisionParts = {
  book: new RevisionBook(log),
  directory: new NobodysDirectory(),
  delays: { assignment: 7, opinion: 30, decision: 30, reminder: 7, answer: { least: 7, most: 60 }, requests: 3 },
  cycles: { observationDays: 15 },
  uncheckedRppsAllowed: false,
};

const main = async (): Promise<void> => {
  const queues = await openQueues(redisUrl ? { redisUrl } : { postgresUrl: url }, {
    names: QUEUES,
    report: queueReport(logger),
    firstBackoffMs: 50,
    lockMs: 1_000,
  });
  const app = await NestFactory.createApplicationContext(ApplicationModule.over(log, parts), { logger: false });
  const pool = new pg.Pool({ connectionString: url, max: 15 });
  pool.on('error', () => undefined);
  const commandBus = app.get(CommandBus);
  const worker = await startWorker(
    { reader: { deadlineDays: 30, reminderDays: 7 }, sweepMs: 1_000 },
    { pool, log, queues, commandBus, projections: [], clock: () => new Date(), logger },
  );
  process.stdout.write('started\n');
  process.once('SIGTERM', () => {
    void (async () => {
      await worker.stop();
      await queues.close();
      await app.close();
      await pool.end();
      await log.store.close();
      process.stdout.write('stopped\n');
    })();
  });
};

await main();
