import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';

/** Whether this machine has a redis-server; said aloud where it has none, since its tests are then not run. */
export const redisFound = ((): boolean => {
  const found = spawnSync('redis-server', ['--version']).status === 0;
  if (!found) console.warn('redis-server was not found: the queues are NOT tested on Redis in this run.');
  return found;
})();

export interface RedisServer {
  readonly url: string;
  readonly kill: () => Promise<void>;
  /** Starts it again on the same port and folder. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A Redis of one test: on a free port of the loopback interface, in a folder of its own, writing every change to disk. */
export const startRedis = async (policy = 'noeviction'): Promise<RedisServer> => {
  const dir = mkdtempSync(join(tmpdir(), 'delibere-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let server = await launch(dir, port, policy);
  const kill = async () => {
    const ended = server.exitCode === null && server.signalCode === null ? once(server, 'exit') : undefined;
    server.kill('SIGKILL');
    await ended;
  };
  return {
    url,
    kill,
    restart: async () => {
      await kill();
      server = await launch(dir, port, policy);
    },
    stop: async () => {
      await kill();
      rmSync(dir, { recursive: true, force: true });
    },
  };
};

const launch = async (dir: string, port: number, policy: string): Promise<ChildProcess> => {
  const settings = { port, dir, bind: '127.0.0.1', save: '', appendonly: 'yes', appendfsync: 'always' };
  const options = Object.entries({ ...settings, 'maxmemory-policy': policy }).flatMap(([k, v]) => [`--${k}`, `${v}`]);
  const server = spawn('redis-server', options, { stdio: 'ignore' });
  const redis = new Redis(port, '127.0.0.1', { retryStrategy: () => 20, maxRetriesPerRequest: null });
  redis.on('error', () => undefined);
  await Promise.race([
    redis.ping(),
    wait(10_000, undefined, { ref: false }).then(() => Promise.reject(new Error('redis-server did not answer'))),
  ]);
  redis.disconnect();
  return server;
};

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
};
