import type {
  AccountCommand,
  CaseCommand,
  CommitteeCommand,
  CycleCommand,
  DeclarationCommand,
  ReferentialCommand,
} from '@libs/contracts';
import type { Command } from '@libs/kernel';
import { Command as BusCommand } from '@nestjs/cqrs';
import type { Envelope } from './envelope.js';
import type { Outcome } from './outcome.js';

/**
 * A command on its way to the decider of one kind of stream. The bus finds the handler by the class, so there is one
 * class per decider; what is asked is its payload.
 */
export abstract class Decide<C extends Command> extends BusCommand<Outcome> {
  constructor(
    /** Id of the stream, without the prefix of its kind. */
    readonly id: string,
    readonly command: C,
    readonly envelope: Envelope,
  ) {
    super();
  }
}

export class DecideAccount extends Decide<AccountCommand> {}
export class DecideCase extends Decide<CaseCommand> {}
export class DecideCommittee extends Decide<CommitteeCommand> {}
export class DecideCycle extends Decide<CycleCommand> {}
export class DecideDeclaration extends Decide<DeclarationCommand> {}
export class DecideReferential extends Decide<ReferentialCommand> {}
