import { EventLog } from '@libs/event-store';
import type { Command, DomainEvent } from '@libs/kernel';
import { type FactoryProvider, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  type Decide,
  DecideAccount,
  DecideCase,
  DecideCommittee,
  DecideCycle,
  DecideDeclaration,
  DecideReferential,
} from './decide.js';
import {
  type DecisionParts,
  accountDecision,
  caseDecision,
  committeeDecision,
  cycleDecision,
  declarationDecision,
  referentialDecision,
} from './decisions.js';
import { type Decision, handleCommand } from './handle-command.js';
import type { Outcome } from './outcome.js';

/** The injection token of what the lookups need. */
export const DECISION_PARTS = Symbol('decision parts');

type DecideClass<C extends Command> = Type<Decide<C>>;

const handlerOf = <S, C extends Command, E extends DomainEvent, F>(
  commandClass: DecideClass<C>,
  decisionOf: (parts: DecisionParts) => Decision<S, C, E, F>,
): FactoryProvider => {
  @CommandHandler(commandClass)
  class Handler implements ICommandHandler<Decide<C>, Outcome> {
    constructor(
      private readonly log: EventLog,
      private readonly decision: Decision<S, C, E, F>,
    ) {}

    execute({ id, command, envelope }: Decide<C>): Promise<Outcome> {
      return handleCommand(this.log, this.decision, id, command, envelope);
    }
  }
  return {
    provide: Handler,
    inject: [EventLog, DECISION_PARTS],
    useFactory: (log: EventLog, parts: DecisionParts) => new Handler(log, decisionOf(parts)),
  };
};

/** One handler for each decider. */
export const commandHandlers: FactoryProvider[] = [
  handlerOf(DecideAccount, accountDecision),
  handlerOf(DecideCase, caseDecision),
  handlerOf(DecideCommittee, committeeDecision),
  handlerOf(DecideCycle, cycleDecision),
  handlerOf(DecideDeclaration, declarationDecision),
  handlerOf(DecideReferential, referentialDecision),
];
