import { HealthReport, Liveness } from '@libs/contracts';
import { Controller, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Endpoint, operation } from '../http/operation.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { followerStatuses } from './followers.js';
import { readinessOf } from './readiness.js';
import { within } from './within.js';

const live = operation({
  id: 'readLiveness',
  method: 'GET',
  path: '/health/live',
  tag: 'health',
  summary: 'Le processus répond',
  right: 'public',
  answers: [{ status: 200, description: 'Il répond', schema: Liveness }],
});

const ready = operation({
  id: 'readReadiness',
  method: 'GET',
  path: '/health/ready',
  tag: 'health',
  summary: 'Le service est prêt : base de données, projections à jour, files d’attente',
  description: '« degraded » : une projection est arrêtée sur un événement ; le reste du service fonctionne.',
  right: 'public',
  answers: [
    { status: 200, description: 'Prêt, ou dégradé', schema: HealthReport },
    { status: 503, description: 'Indisponible', schema: HealthReport },
  ],
});

@Controller()
export class HealthController {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  @Endpoint(live)
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Endpoint(ready)
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthReport> {
    const report = await observe(this.parts);
    void reply.status(report.status === 'unavailable' ? 503 : 200).header('cache-control', 'no-store');
    return report;
  }
}

/** Looks at everything the service needs, at most two seconds at each. */
export const observe = async ({ pool, log, queues, followers, clock, prepared }: ApiParts): Promise<HealthReport> => {
  const [found, queue] = await Promise.all([
    within(followerStatuses(pool, log, followers, clock())),
    within(queues.ping().then(() => true)),
  ]);
  return readinessOf({
    prepared: prepared?.() ?? true,
    database: found !== undefined,
    queue: queue === true,
    followers: found ?? [],
  });
};
