import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import type { Service } from './compose.js';

export interface RedisProcess {
  readonly stop: () => Promise<void>;
}

/** The command of the Redis container, run here on a port of 127.0.0.1 and a folder of its own. */
export const startRedis = async (
  service: Service,
  secrets: string,
  { dir, port }: { readonly dir: string; readonly port: number },
): Promise<RedisProcess> => {
  mkdirSync(dir);
  const [program = '', ...given] = service.command ?? [];
  const args = given.map((one) => one.replace('/run/secrets', secrets));
  const server = spawn(program, [...args, '--port', `${port}`, '--bind', '127.0.0.1', '--dir', dir], {
    stdio: 'ignore',
  });
  const url = readFileSync(join(secrets, 'redis_url'), 'utf8').trim();
  const client = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  await Promise.race([client.ping(), once(server, 'exit')]);
  client.disconnect();
  return {
    stop: async () => {
      if (server.exitCode !== null) return;
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    },
  };
};
