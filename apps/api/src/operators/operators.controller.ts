import { Done, DeadLetterList, FollowerList } from '@libs/contracts';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { resumeCheckpoint } from '@libs/application';
import { type Caller, Asking } from '../http/caller.js';
import { isPermitted } from '../access/read-access.js';
import { followerStatuses } from '../health/followers.js';
import { type Input, Parse } from '../http/input.js';
import { Endpoint, operation } from '../http/operation.js';
import { ProblemRaised } from '../http/problem.js';
import { API_PARTS, type ApiParts } from '../parts.js';

const right = 'P38';
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
  answers: [{ status: 200, description: 'Les plus récentes d’abord, 200 au plus', schema: DeadLetterList }],
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

const doneOr404 = (done: boolean): { done: true } => {
  if (!done) throw new ProblemRaised('request.not-found');
  return { done };
};

const permitOperator = async ({ log, clock }: ApiParts, caller: Caller): Promise<void> => {
  if (!(await isPermitted({ log, now: clock() }, caller, right, {}))) throw new ProblemRaised('request.not-allowed');
};

/** What an operator sees and mends: no business data. */
@Controller()
export class OperatorsController {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  @Endpoint(listFollowers)
  async followers(@Asking() caller: Caller) {
    await permitOperator(this.parts, caller);
    const { pool, log, followers, clock } = this.parts;
    const [head, statuses] = await Promise.all([log.store.head(), followerStatuses(pool, log, followers, clock())]);
    return { head, followers: statuses };
  }

  @Endpoint(resumeFollower)
  async resume(@Asking() caller: Caller, @Parse() { path }: Input<typeof resumeFollower>) {
    await permitOperator(this.parts, caller);
    return doneOr404(await resumeCheckpoint(this.parts.pool, path.name));
  }

  @Endpoint(listDeadLetters)
  async deadLetters(@Asking() caller: Caller) {
    await permitOperator(this.parts, caller);
    return { items: await this.parts.queues.deadLetters(200) };
  }

  @Endpoint(retryDeadLetter)
  async retry(@Asking() caller: Caller, @Parse() { path }: Input<typeof retryDeadLetter>) {
    await permitOperator(this.parts, caller);
    return doneOr404(await this.parts.queues.retryDeadLetter(path.id));
  }
}
