import type { HealthReport } from '@libs/contracts';
import type { QueueCounts } from '@libs/workflows';
import type { FastifyInstance } from 'fastify';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { routeOf } from '../logging/request-log.js';

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What is measured: templates of routes and names of queues and followers as labels, never an id nor a person. */
export const createMetrics = () => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from the request to the end of its answer, by route template.',
      labelNames: ['method', 'route', 'status'],
      buckets: SECONDS,
      registers,
    }),
    head: new Gauge({ name: 'log_head_position', help: 'Position of the newest event.', registers }),
    position: new Gauge({
      name: 'follower_position',
      help: 'Position a projection or reaction has reached.',
      labelNames: ['follower'],
      registers,
    }),
    lag: new Gauge({
      name: 'follower_lag_seconds',
      help: 'Age of the oldest event that a projection or reaction has not processed.',
      labelNames: ['follower'],
      registers,
    }),
    stopped: new Gauge({
      name: 'follower_stopped',
      help: '1 while a projection or reaction stands still before an event it cannot process.',
      labelNames: ['follower'],
      registers,
    }),
    jobs: new Gauge({ name: 'queue_jobs', help: 'Jobs by state.', labelNames: ['queue', 'state'], registers }),
  };
};
export type Metrics = ReturnType<typeof createMetrics>;

export const measureRequests = (instance: FastifyInstance, { requests }: Metrics): void => {
  instance.addHook('onResponse', async (request, reply) => {
    requests.observe(
      { method: request.method, route: routeOf(request), status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
  });
};

/** Takes over what was just observed of the followers and the queues. */
export const recordObserved = (
  metrics: Metrics,
  observed: { head: number; followers: HealthReport['followers']; queues: Record<string, QueueCounts> },
): void => {
  metrics.head.set(observed.head);
  for (const { name: follower, position, lagSeconds, status } of observed.followers) {
    metrics.position.set({ follower }, position);
    metrics.lag.set({ follower }, lagSeconds);
    metrics.stopped.set({ follower }, status === 'stopped' ? 1 : 0);
  }
  for (const [queue, counts] of Object.entries(observed.queues))
    for (const [state, count] of Object.entries(counts)) metrics.jobs.set({ queue, state }, count);
};
