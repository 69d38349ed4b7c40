import { DecideCycle, cycleIdOf, cyclesOf } from '@libs/application';
import { type CommandAnswer, OpenCycle } from '@libs/contracts';
import type { EventLog } from '@libs/event-store';
import { Controller, Inject, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { answerOf, withHeaders } from '../commands/answer.js';
import { commandProblems, created } from '../commands/command-operations.js';
import { execute, unsignedEnvelope } from '../commands/execute.js';
import { Asking, type Caller } from '../http/caller.js';
import { type Input, Parse } from '../http/input.js';
import { Endpoint, operation } from '../http/operation.js';
import { API_PARTS, type ApiParts } from '../parts.js';

const openCycle = operation({
  id: 'openCycle',
  method: 'POST',
  path: '/api/cycles',
  tag: 'cycles',
  summary: 'Ouvrir un cycle de certification',
  description: 'L’identifiant du cycle découle du compte, de la spécialité et des cycles précédents.',
  right: 'P15',
  body: OpenCycle,
  idempotent: true,
  answers: [created],
  problems: commandProblems.filter((code) => !code.startsWith('request.precondition')),
});

/** The id the request is about: a cycle that is running already, so that a repeat meets the first; else the next one. */
const requestedId = async (log: EventLog, subject: string, specialty: string): Promise<string> => {
  const cycles = await cyclesOf(log, subject, specialty);
  const running = cycles.at(-1)?.state.status === 'running';
  return cycleIdOf(subject, specialty, running ? cycles.length : cycles.length + 1);
};

@Controller()
export class OpenCycleController {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(API_PARTS) private readonly parts: ApiParts,
  ) {}

  @Endpoint(openCycle)
  async open(
    @Parse() { body, precondition }: Input<typeof openCycle>,
    @Asking() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandAnswer> {
    const { log, clock } = this.parts;
    const id = await requestedId(log, body.subject, body.specialty);
    const envelope = unsignedEnvelope(caller, precondition, clock());
    const decide = (actor: { accountId: string; role: string }) =>
      new DecideCycle(id, { type: 'OpenCycle', data: body }, { ...envelope, actor });
    const repeatable = precondition.idempotencyKey !== undefined;
    const outcome = await execute(this.bus, caller, decide, repeatable);
    const answer = withHeaders(reply, answerOf(id, outcome));
    void reply.header('location', `/api/cycles/${id}`);
    return answer;
  }
}
