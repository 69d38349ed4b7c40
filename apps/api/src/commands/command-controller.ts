import {
  DecideAccount,
  DecideCase,
  DecideCommittee,
  DecideCycle,
  DecideDeclaration,
  type Decide,
  type Envelope,
} from '@libs/application';
import { type CommandAnswer, type CommandedStream, commandRoutes } from '@libs/contracts';
import type { Command } from '@libs/kernel';
import { Controller, Inject, Res, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Asking, type Caller } from '../http/caller.js';
import { type Input, Parse } from '../http/input.js';
import { Endpoint } from '../http/operation.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { answerOf, withHeaders } from './answer.js';
import { type CommandOperation, commandOperations } from './command-operations.js';
import { execute, unsignedEnvelope } from './execute.js';

type DecideClass = new (id: string, command: never, envelope: Envelope) => Decide<Command>;

const classes: Readonly<Record<CommandedStream, DecideClass>> = {
  account: DecideAccount,
  case: DecideCase,
  committee: DecideCommittee,
  cycle: DecideCycle,
  declaration: DecideDeclaration,
};

abstract class Commands {
  constructor(
    readonly bus: CommandBus,
    readonly parts: ApiParts,
  ) {}
}

type Handler = (
  this: Commands,
  input: Input<CommandOperation>,
  caller: Caller,
  reply: FastifyReply,
) => Promise<CommandAnswer>;

const handlerOf = (stream: CommandedStream, { command: type }: CommandOperation): Handler =>
  async function (this, { path, body, precondition }, caller, reply) {
    const { id } = path as { id: string };
    const envelope = unsignedEnvelope(caller, precondition, this.parts.clock());
    const commandAs = (actor: Envelope['actor']) =>
      new classes[stream](id, { type, data: body } as never, { ...envelope, actor });
    const repeatable = precondition.idempotencyKey !== undefined;
    const outcome = await execute(this.bus, caller, commandAs, repeatable);
    const answer = withHeaders(reply, answerOf(id, outcome));
    if (precondition.expectedVersion === 0)
      void reply.status(201).header('location', `/api/${commandRoutes[stream].path}/${id}`);
    return answer;
  };

/** The controller of one kind of stream: a route for each command that persons may send to it. */
export const commandController = (stream: CommandedStream): Type<object> => {
  @Controller()
  class CommandController extends Commands {
    constructor(@Inject(CommandBus) bus: CommandBus, @Inject(API_PARTS) parts: ApiParts) {
      super(bus, parts);
    }
  }
  for (const described of commandOperations(stream))
    mount(CommandController.prototype, described, handlerOf(stream, described));
  return CommandController;
};

const mount = (prototype: object, described: CommandOperation, value: Handler): void => {
  const name = described.id;
  Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  Parse()(prototype, name, 0);
  Asking()(prototype, name, 1);
  Res({ passthrough: true })(prototype, name, 2);
  Endpoint(described)(prototype, name, Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor);
};
