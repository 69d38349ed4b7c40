import { Controller, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { observe } from '../health/health.controller.js';
import { Endpoint, operation } from '../http/operation.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { type Metrics, recordObserved } from './metrics.js';

export const METRICS = Symbol('api.metrics');

const readMetrics = operation({
  id: 'readMetrics',
  method: 'GET',
  path: '/metrics',
  tag: 'health',
  summary: 'Mesures au format Prometheus',
  description: 'Aucune donnée personnelle ; à n’ouvrir qu’au réseau de l’exploitant.',
  right: 'public',
  answers: [{ status: 200, description: 'Les mesures', mediaType: 'text/plain' }],
});

@Controller()
export class MetricsController {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(METRICS) private readonly metrics: Metrics,
  ) {}

  @Endpoint(readMetrics)
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { log, queues } = this.parts;
    const [{ followers }, head, counts] = await Promise.all([
      observe(this.parts),
      log.store.head().catch(() => 0),
      queues.counts().catch(() => ({})),
    ]);
    recordObserved(this.metrics, { head, followers, queues: counts });
    void reply.header('content-type', this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}
