import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { type TestDatabase, freshDatabase, withClient } from '../../../../test/support/database.js';
import { queueContract, until } from '../testing/queue-contract.js';
import { type RedisServer, redisFound, startRedis } from '../testing/redis-server.js';
import { migrateQueues } from './backend.js';
import { type QueueOptions, openQueues } from './open-queues.js';

const options: QueueOptions = {
  names: ['letters'],
  report: { retrying: () => undefined, dead: () => undefined, trouble: () => undefined },
};
const letter = (id: string) => ({ queue: 'letters', name: 'send', id, data: {} });

const made: TestDatabase[] = [];
const database = async (): Promise<TestDatabase> => {
  const fresh = await freshDatabase({ name: 'queues', migrate: (url) => migrateQueues(url) });
  made.push(fresh);
  return fresh;
};
afterAll(() => Promise.all(made.map((one) => one.drop())));

queueContract('PostgreSQL', async () => ({ postgresUrl: (await database()).url }));

describe('the schema of the queues', () => {
  test('serves a role that may not change it', async () => {
    const fresh = await database();
    await withClient(fresh.url, async (client) => {
      const { rows } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = 'queue_user'");
      if (rows.length === 0) await client.query("CREATE ROLE queue_user LOGIN PASSWORD 'fictif'");
    });
    await migrateQueues(fresh.url, 'queue_user');
    const queues = await openQueues({ postgresUrl: fresh.urlFor('queue_user', 'fictif') }, options);
    let ran = 0;
    await queues.work('letters', 1, () => Promise.resolve(void (ran += 1)));
    await queues.add([letter('a')]);
    await until(() => ran === 1, 'the job').finally(() => queues.close());
  });
});

const onRedis = () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.stop());

  queueContract('Redis', async () => {
    const redis = new Redis(server.url);
    await redis.flushall();
    redis.disconnect();
    return { redisUrl: server.url };
  });

  describe('a Redis', () => {
    test('that may evict jobs is refused at the start', async () => {
      const evicting = await startRedis('allkeys-lru');
      await expect(openQueues({ redisUrl: evicting.url }, options)).rejects.toThrow('set it to noeviction');
      await evicting.stop();
    });

    test('that does not answer is refused at the start', async () => {
      await expect(openQueues({ redisUrl: 'redis://127.0.0.1:1' }, options)).rejects.toThrow();
    });

    test('that was killed: adding fails at once, and what it held is run when it is back', async () => {
      const queues = await openQueues({ redisUrl: server.url }, options);
      await queues.add([letter('kept')]);
      await server.kill();
      await until(
        () =>
          queues.add([letter('lost')]).then(
            () => false,
            () => true,
          ),
        'a refusal',
      );
      await server.restart();
      const ran: string[] = [];
      await queues.work('letters', 1, ({ id }) => Promise.resolve(void ran.push(id)));
      await until(
        () =>
          queues.add([letter('next')]).then(
            () => true,
            () => false,
          ),
        'the connection',
      );
      await until(() => ran.length === 2, 'two jobs');
      expect(ran.sort()).toEqual(['kept', 'next']);
      await queues.close();
    });
  });
};

// Where there is no redis-server, the search for it has said so.
if (redisFound) onRedis();
