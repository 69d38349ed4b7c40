import { type AccountCommand } from '@libs/contracts';
import { type DecisionContext, type Refusal } from '@libs/kernel';
import { type AccountEvent } from './events.js';

/** What a decision on an account may know beside its stream. */
export interface AccountFacts {
  /** Id of the account that the command is about. */
  readonly accountId: string;
  /** Whether another account already bears the RPPS number of the command. */
  readonly rppsTaken: boolean;
  /** Whether an RPPS number with a wrong key, or a test id of the national sandbox, is let in and marked unchecked. */
  readonly uncheckedRppsAllowed: boolean;
}

export type AccountContext = DecisionContext<AccountFacts>;
export type AccountOutcome = readonly AccountEvent[] | Refusal;
export type AccountData<Type extends AccountCommand['type']> = Extract<AccountCommand, { type: Type }>['data'];
