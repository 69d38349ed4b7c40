import { DeadLetterList, DeadLetterRetry, DeadLettersRetried, Done, FollowerList, PageQuery } from '@libs/contracts';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { resumeCheckpoint } from '@libs/application';
import { type Caller, Asking } from '../http/caller.js';
import { followerStatuses } from '../health/followers.js';
import { type Input, Parse } from '../http/input.js';
import { Endpoint, operation } from '../http/operation.js';
import { ProblemRaised } from '../http/problem.js';
import { paged } from '../http/paged.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { deadLetterPage, retryUntil } from './dead-letters.js';
import { OPERATE, permitToMend, permitToWatch } from './operator-rights.js';

const right = OPERATE;
const tag = 'operators';

const listFollowers = operation({
  id: 'listFollowers',
  method: 'GET',
  path: '/api/operators/followers',
  tag,
  summary: 'Les projections et les réactions : où elles en sont, et pourquoi l’une d’elles est arrêtée',
  right,
  answers: [{ status: 200, description: 'Leur état', schema: FollowerList }],
});

const resumeFollower = operation({
  id: 'resumeFollower',
  method: 'POST',
  path: '/api/operators/followers/{name}/resume',
  tag,
  summary: 'Relancer une projection ou une réaction arrêtée',
  right,
  parameters: z.object({ name: z.string().min(1).max(100) }),
  answers: [{ status: 200, description: 'Relancée', schema: Done }],
  problems: ['request.not-found'],
});

const listDeadLetters = operation({
  id: 'listDeadLetters',
  method: 'GET',
  path: '/api/operators/dead-letters',
  tag,
  summary: 'Les tâches abandonnées après toutes leurs tentatives',
  right,
  query: PageQuery,
  answers: [
    { status: 200, description: 'Une page, les plus récentes d’abord', schema: DeadLetterList, headers: ['Link'] },
  ],
});

const retryDeadLetter = operation({
  id: 'retryDeadLetter',
  method: 'POST',
  path: '/api/operators/dead-letters/{id}/retry',
  tag,
  summary: 'Rendre toutes ses tentatives à une tâche abandonnée',
  right,
  parameters: z.object({ id: z.string().min(1).max(300) }),
  answers: [{ status: 200, description: 'Remise en file', schema: Done }],
  problems: ['request.not-found'],
});

const retryDeadLetters = operation({
  id: 'retryDeadLetters',
  method: 'POST',
  path: '/api/operators/dead-letters/retry',
  tag,
  summary: 'Rendre toutes leurs tentatives aux tâches abandonnées jusqu’à un instant, 200 au plus par requête',
  right,
  body: DeadLetterRetry,
  answers: [{ status: 200, description: 'Combien, et s’il en reste', schema: DeadLettersRetried }],
  problems: ['request.not-found'],
});

const doneOr404 = (done: boolean): { done: true } => {
  if (!done) throw new ProblemRaised('request.not-found');
  return { done };
};

/** What an operator sees and mends: no business data. */
@Controller()
export class OperatorsController {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  @Endpoint(listFollowers)
  async followers(@Asking() caller: Caller) {
    await permitToWatch(this.parts, caller);
    const { pool, log, followers, clock } = this.parts;
    const [head, statuses] = await Promise.all([log.store.head(), followerStatuses(pool, log, followers, clock())]);
    return { head, followers: statuses };
  }

  @Endpoint(resumeFollower)
  async resume(@Asking() caller: Caller, @Parse() { path }: Input<typeof resumeFollower>) {
    await permitToMend(this.parts, caller);
    return doneOr404(await resumeCheckpoint(this.parts.pool, path.name));
  }

  @Endpoint(listDeadLetters)
  async deadLetters(
    @Asking() caller: Caller,
    @Parse() { query }: Input<typeof listDeadLetters>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await permitToWatch(this.parts, caller);
    return paged({ request, reply, query }, (page) => deadLetterPage(this.parts.queues, page));
  }

  @Endpoint(retryDeadLetter)
  async retry(@Asking() caller: Caller, @Parse() { path }: Input<typeof retryDeadLetter>) {
    await permitToMend(this.parts, caller);
    return doneOr404(await this.parts.queues.retryDeadLetter(path.id));
  }

  @Endpoint(retryDeadLetters)
  async retryAll(@Asking() caller: Caller, @Parse() { body }: Input<typeof retryDeadLetters>) {
    await permitToMend(this.parts, caller);
    return retryUntil(this.parts.queues, body.until);
  }
}
