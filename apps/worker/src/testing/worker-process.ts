import { pino } from 'pino';
import { workerUnderTest } from './worker-under-test.js';

/** The worker that tests kill: a process of its own, on the database and the queues that its environment names. */
const url = process.env['TEST_WORKER_DATABASE'] ?? '';
const redisUrl = process.env['TEST_WORKER_REDIS'];
const place = redisUrl ? { redisUrl } : { postgresUrl: url };

const worker = await workerUnderTest(url, place, { logger: pino({ level: 'warn' }) });
process.once('SIGTERM', () => void worker.stop());
process.stdout.write('started\n');
