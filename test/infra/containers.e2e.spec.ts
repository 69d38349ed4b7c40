import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@libs/embedded-postgres';
import { Redis } from 'ioredis';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { queueContract } from '../../libs/workflows/src/testing/queue-contract.js';
import { redisFound } from '../../libs/workflows/src/testing/redis-server.js';
import { withClient } from '../support/database.js';
import { ASKED, type Compose, readCompose } from './compose.js';
import { ImageProcess, type Place, freePort, makeSecrets } from './containers.js';
import { type RedisProcess, startRedis } from './redis-process.js';
import { readImage, repository } from './image.js';

jest.setTimeout(120_000);

const image = readImage();
const folder = mkdtempSync(join(tmpdir(), 'delibere-containers-'));
const secrets = join(folder, 'secrets');
const started: ImageProcess[] = [];
let services: Compose['services'];
let database: EmbeddedPostgres;
let redisPort: number;
let redis: RedisProcess | undefined;
const emptied: RedisProcess[] = [];

const secret = (name: string) => readFileSync(join(secrets, name), 'utf8').trim();

// The client that the database's container runs this with knows \set and :'name'; the server knows SQL.
const rolesSql = (): string =>
  readFileSync(join(repository, 'infra/database-roles.sql'), 'utf8')
    .replace(/^\\set .*$/m, '')
    .replace(":'migrator_password'", `'${secret('migrator_password')}'`);

// Without a redis-server the queues lie on PostgreSQL, as they do in a set-up that leaves REDIS_URL out.
const run = (name: 'migrate' | 'api' | 'worker', ports: Place['ports'] = {}): ImageProcess => {
  const { REDIS_URL_FILE, ...others } = services[name].environment ?? {};
  const environment = { ...others, ...(redis && REDIS_URL_FILE && { REDIS_URL_FILE }) };
  const place = { secrets, data: join(folder, 'data'), ports };
  const child = new ImageProcess(image, { ...services[name], environment }, place);
  started.push(child);
  return child;
};

const graceOf = (name: 'api' | 'worker') => Number.parseInt(services[name].stop_grace_period ?? '', 10);

/** Everything a migration could change, and how many events there are. */
const standing = () =>
  withClient(database.url('delibere'), async (client) => {
    const { rows } = await client.query<{ schema: string; events: number }>(`
      select (select count(*)::int from log.events) as events, (
        select md5(string_agg(concat_ws('|', n.nspname, c.relname, c.relkind, c.relowner, c.relacl, a.attname, a.atttypid),
          ' ' order by n.nspname, c.relname, a.attnum))
        from pg_class c join pg_namespace n on n.oid = c.relnamespace left join pg_attribute a on a.attrelid = c.oid
        where n.nspname !~ '^pg_' and n.nspname <> 'information_schema') as schema`);
    return rows[0]!;
  });

beforeAll(async () => {
  const build = spawnSync('npm', ['run', '--silent', 'build'], { cwd: repository, encoding: 'utf8' });
  if (build.status !== 0) throw new Error(`${build.stdout}${build.stderr}`);
  database = await startEmbeddedPostgres({ dataDir: join(folder, 'database'), settings: { fsync: 'off' } });
  redisPort = await freePort();
  // Nobody listens there: a council's provider can be away while we start.
  ({ services } = readCompose({ ...ASKED, OIDC_ISSUER: `https://127.0.0.1:${await freePort()}` }));
  makeSecrets(secrets, { 'db:5432': `127.0.0.1:${database.port}`, 'redis:6379': `127.0.0.1:${redisPort}` });
  writeFileSync(join(secrets, 'oidc_client_secret'), 'given-by-the-provider');
});
afterAll(async () => {
  started.forEach((child) => child.kill());
  await Promise.all([redis, ...emptied].map((one) => one?.stop()));
  await database?.destroy();
  rmSync(folder, { recursive: true, force: true });
});

describe('the commands of the containers, run without containers', () => {
  test('find their secrets: random, different each, in a folder that only its owner enters', () => {
    expect(statSync(secrets).mode & 0o777).toBe(0o700);
    const passwords = [
      secret('postgres_password'),
      secret('migrator_password'),
      new URL(secret('database_url')).password,
      new URL(secret('redis_url')).password,
    ];
    for (const password of passwords) expect(password).toMatch(/^[0-9a-f]{48}$/);
    expect(new Set(passwords).size).toBe(4);
    const before = readdirSync(secrets).map((name) => [name, secret(name)]);
    makeSecrets(secrets, {});
    expect(readdirSync(secrets).map((name) => [name, secret(name)])).toEqual(before);
  });

  test('have a database that a role without a superuser’s rights owns', async () => {
    await withClient(database.url('postgres'), async (client) => {
      for (const statement of rolesSql().split(/;\n/)) await client.query(statement);
      const { rows } = await client.query(
        "select rolsuper, rolcreatedb from pg_roles where rolname = 'delibere_migrator'",
      );
      expect(rows).toEqual([{ rolsuper: false, rolcreatedb: false }]);
    });
  });

  test('refuse to start an api before the database is migrated', async () => {
    const api = run('api', { PORT: await freePort() });
    expect(await api.exit()).toBe(1);
    expect(api.output).toContain('delibere_app');
    expect(api.output).not.toContain(new URL(secret('database_url')).password);
  });

  test('migrate, and migrated again change nothing', async () => {
    const first = run('migrate');
    expect([await first.exit(), first.output]).toEqual([0, expect.stringContaining('à jour')]);
    const before = await standing();
    expect(before.events).toBeGreaterThan(0);
    const again = run('migrate');
    expect([await again.exit(), again.output]).toEqual([0, first.output]);
    expect(await standing()).toEqual(before);
  });

  test('leave the application unable to rewrite the log or to make roles', async () => {
    for (const sql of ['delete from log.events', 'create role another', 'set role delibere_owner'])
      await expect(withClient(secret('database_url'), (client) => client.query(sql))).rejects.toThrow(
        /permission denied/,
      );
  });

  if (redisFound)
    test('have a Redis that keeps every job and lets nobody in without a password', async () => {
      redis = await startRedis(services.redis, secrets, { dir: join(folder, 'queues'), port: redisPort });
      const client = new Redis(secret('redis_url'));
      expect(await client.info('memory')).toContain('maxmemory_policy:noeviction');
      expect(await client.info('persistence')).toContain('aof_enabled:1');
      await expect(client.config('GET', '*')).rejects.toThrow('NOPERM');
      client.disconnect();
      const check = (services.redis.healthcheck?.test?.[1] ?? '').replace('redis-cli', `redis-cli -p ${redisPort}`);
      expect(spawnSync('sh', ['-c', check]).status).toBe(0);
      const anyone = spawnSync('redis-cli', ['-p', `${redisPort}`, 'keys', '*'], { encoding: 'utf8' });
      expect(anyone.stdout).toContain('NOAUTH');
    });

  test('answer their health checks, become ready together, and stop cleanly when they are told to', async () => {
    const ports = { PORT: await freePort(), WORKER_HEALTH_PORT: await freePort() };
    const api = run('api', { PORT: ports.PORT });
    const worker = run('worker', { WORKER_HEALTH_PORT: ports.WORKER_HEALTH_PORT });
    await Promise.all([api.healthy(), worker.healthy()]);
    for (const port of Object.values(ports))
      expect(await readiness(port)).toMatchObject({ status: 'ready', queue: 'up' });
    expect([await worker.stop(graceOf('worker')), worker.output]).toEqual([0, worker.output]);
    expect([await api.stop(graceOf('api')), api.output]).toEqual([0, api.output]);
    // The evidence is the one volume that the processes have: elsewhere they could not write.
    expect(readdirSync(join(folder, 'data'))).toEqual(['evidence']);
  });

  test('offer no demonstration account, and say so when the identity provider does not answer', async () => {
    const port = await freePort();
    const api = run('api', { PORT: port });
    await api.healthy();
    expect((await fetch(`http://127.0.0.1:${port}/oidc/.well-known/openid-configuration`)).status).toBe(404);
    const answer = await fetch(`http://127.0.0.1:${port}/auth/login?returnTo=/`, { redirect: 'manual' });
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toContain('given-by-the-provider');
    expect(await api.stop(graceOf('api'))).toBe(0);
  });
});

const readiness = async (port: number): Promise<unknown> => {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`);
    const body = (await answer.json()) as unknown;
    if (answer.status === 200 || attempt === 100) return body;
    await wait(100);
  }
};

const emptyRedis = async () => {
  const [port, nth] = [await freePort(), emptied.length];
  const own = join(folder, `secrets-${nth}`);
  makeSecrets(own, { 'redis:6379': `127.0.0.1:${port}` });
  emptied.push(await startRedis(services.redis, own, { dir: join(folder, `queues-${nth}`), port }));
  return { redisUrl: readFileSync(join(own, 'redis_url'), 'utf8').trim() };
};

// The application's user may use few commands there: all that the queues need must be among them.
if (redisFound) queueContract('the Redis of docker-compose.yml', emptyRedis);
