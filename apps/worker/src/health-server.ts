import { readCheckpoints } from '@libs/application';
import type { EventLog } from '@libs/event-store';
import type { Queues } from '@libs/workflows';
import { once } from 'node:events';
import { type Server, type ServerResponse, createServer } from 'node:http';
import type pg from 'pg';
import { Gauge, Registry, collectDefaultMetrics } from 'prom-client';

const CHECK_MS = 2_000;

interface Observed {
  readonly pool: pg.Pool;
  readonly log: EventLog;
  readonly queues: Pick<Queues, 'ping' | 'counts'>;
}

/** What orchestrators and monitoring ask of a worker: /health/live, /health/ready and /metrics; no names of persons. */
export const serveHealth = async (
  { host, port }: { readonly host: string; readonly port: number },
  followers: readonly string[],
  parts: Observed,
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> => {
  const metrics = workerMetrics(followers, parts);
  const server = createServer((request, response) => {
    void answer(request.url ?? '/', response, followers, parts, metrics).catch(() => response.writeHead(500).end());
  });
  server.listen(port, host);
  await once(server, 'listening');
  return { port: portOf(server), close: () => closed(server) };
};

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

const closed = (server: Server): Promise<void> => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
};

const answer = async (
  url: string,
  response: ServerResponse,
  followers: readonly string[],
  parts: Observed,
  metrics: Registry,
): Promise<void> => {
  if (url === '/health/live') return json(response, 200, { status: 'live' });
  if (url === '/health/ready') {
    const health = await healthOf(followers, parts);
    return json(response, health.status === 'unavailable' ? 503 : 200, health);
  }
  if (url !== '/metrics') return json(response, 404, {});
  const text = await metrics.metrics();
  response.writeHead(200, { 'content-type': metrics.contentType }).end(text);
};

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
};

/** Ready when database and queues answer; degraded while a follower stands still. */
const healthOf = async (followers: readonly string[], { pool, queues }: Observed) => {
  const [checkpoints, queue] = await Promise.all([
    within(readCheckpoints(pool)),
    within(queues.ping().then(() => 'up' as const)),
  ]);
  const stopped = (checkpoints ?? []).filter(({ name, status }) => followers.includes(name) && status === 'stopped');
  const status = !checkpoints || !queue ? 'unavailable' : stopped.length > 0 ? 'degraded' : 'ready';
  return {
    status,
    database: checkpoints ? 'up' : 'down',
    queue: queue ?? 'down',
    stopped: stopped.map(({ name, stoppedAt }) => ({ name, position: stoppedAt })),
  };
};

const within = <T>(answered: Promise<T>): Promise<T | undefined> => {
  const late = AbortSignal.timeout(CHECK_MS);
  const tooLate = new Promise<undefined>((resolve) => late.addEventListener('abort', () => resolve(undefined)));
  return Promise.race([answered.catch(() => undefined), tooLate]);
};

const workerMetrics = (followers: readonly string[], { pool, log, queues }: Observed): Registry => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, labelNames: string[], collect: (own: Gauge) => Promise<void>) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers: [registry],
      async collect() {
        await within(collect(this));
      },
    });
  gauge('log_head_position', 'Position of the newest event.', [], async (own) => own.set(await log.store.head()));
  gauge('follower_position', 'Position a projection or reaction has reached.', ['follower'], async (own) => {
    for (const { name, position } of await readCheckpoints(pool))
      if (followers.includes(name)) own.set({ follower: name }, position);
  });
  gauge('queue_jobs', 'Jobs by state.', ['queue', 'state'], async (own) => {
    for (const [queue, counts] of Object.entries(await queues.counts()))
      for (const [state, count] of Object.entries(counts)) own.set({ queue, state }, Number(count));
  });
  return registry;
};
