import { type AccountCommand } from '@libs/contracts';
import { type Decider } from '@libs/kernel';
import { approveRole, changeRole, proposeRole, rejectRole } from './change-roles.js';
import { type AccountEvent } from './events.js';
import { type AccountFacts } from './facts.js';
import { registerAccount } from './register-account.js';
import { type AccountState, evolveAccount, noAccount } from './state.js';

/** One person, and the roles that two other persons gave. */
export const account: Decider<AccountState, AccountCommand, AccountEvent, AccountFacts> = {
  stream: 'account',
  initial: noAccount,
  evolve: evolveAccount,
  decide: (command, state, context) => {
    switch (command.type) {
      case 'RegisterAccount':
        return registerAccount(command.data, state, context);
      case 'GrantRole':
        return changeRole({ kind: 'grant', ...command.data }, state, context);
      case 'RevokeRole':
        return changeRole({ kind: 'revocation', ...command.data }, state, context);
      case 'ProposeRole':
        return proposeRole(command.data, state, context);
      case 'ApproveRole':
        return approveRole(command.data, state, context);
      case 'RejectRole':
        return rejectRole(command.data, state, context);
    }
  },
};
