import {
  type Job,
  type Queue,
  type QueueOptions,
  type Worker,
  type WorkerOptions,
  createPostgresBackend,
  createRedisBackend,
  withBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

const SCHEMA = 'bullmq';
const CONNECTIONS = 3;
// In braces: one slot of a Redis cluster.
const PREFIX = '{delibere}';

/** The one switch: the queues on PostgreSQL, or on Redis (or Valkey). */
export type QueuePlace = { readonly postgresUrl: string } | { readonly redisUrl: string };

/** A Redis that throws away what it holds when its memory is full: the service refuses to start on it. */
export class EvictingRedis extends Error {
  override readonly name = 'EvictingRedis';
}

export type BullQueue = Pick<
  Queue,
  'addBulk' | 'getFailed' | 'getJob' | 'getJobCounts' | 'waitUntilReady' | 'close'
> & {
  on(event: 'error', listener: (error: Error) => void): unknown;
};
export type BullWorker = Pick<Worker, 'waitUntilReady' | 'close'> & {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: Job | undefined, error: Error) => void): unknown;
};
export type BullProcessor = (job: Job, token?: string) => Promise<void>;

/** What the two backends share; everything above speaks to this. */
export interface Backend {
  readonly queue: (name: string, options: Omit<QueueOptions, 'connection'>) => BullQueue;
  readonly worker: (name: string, process: BullProcessor, options: Omit<WorkerOptions, 'connection'>) => BullWorker;
}

/** The backend at this place, looked at before it is used. */
export const backendAt = async (place: QueuePlace): Promise<Backend> => {
  if ('postgresUrl' in place) return postgresBackend(place.postgresUrl);
  await refuseEviction(place.redisUrl);
  return redisBackend(place.redisUrl);
};

const postgresBackend = (connectionString: string): Backend => {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = { connectionString, max: CONNECTIONS, schema: SCHEMA };
  return {
    queue: (name, options) => new Queue(name, { ...options, connection }),
    worker: (name, process, options) => new Worker(name, process, { ...options, connection }),
  };
};

// Who adds a job hears at once that Redis is away, and tries again; a worker waits until it is back.
const redisBackend = (url: string): Backend => {
  const { Queue, Worker } = withBackend(createRedisBackend);
  return {
    queue: (name, options) =>
      new Queue(name, { ...options, prefix: PREFIX, connection: { url, enableOfflineQueue: false } }),
    worker: (name, process, options) =>
      new Worker(name, process, { ...options, prefix: PREFIX, connection: { url, maxRetriesPerRequest: null } }),
  };
};

const refuseEviction = async (url: string): Promise<void> => {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const policy = /^maxmemory_policy:(\S+)/m.exec(await redis.info('memory'))?.[1] ?? 'unknown';
    if (policy !== 'noeviction')
      throw new EvictingRedis(`Redis has maxmemory-policy ${policy}: set it to noeviction, or jobs will be lost`);
  } finally {
    redis.disconnect();
  }
};

/**
 * Makes or updates the schema of the queues on PostgreSQL and gives `role` the use of it (BullMQ creates a sequence for
 * each new queue there). `adminUrl` is of a role that may create schemas; run
 * again it changes nothing.
 */
export const migrateQueues = async (adminUrl: string, role?: string): Promise<void> => {
  const { Queue } = withBackend(createPostgresBackend);
  const connection = { connectionString: adminUrl, max: 1, schema: SCHEMA, migrate: true };
  const queue = new Queue('migration', { connection });
  await queue.waitUntilReady().finally(() => queue.close());
  if (role !== undefined) await grantQueues(adminUrl, pg.escapeIdentifier(role));
};

const grantQueues = async (adminUrl: string, role: string): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`
      GRANT USAGE, CREATE ON SCHEMA ${SCHEMA} TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO ${role};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${SCHEMA} TO ${role};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} TO ${role};`);
  } finally {
    await client.end();
  }
};
