import { type Role, type Scope } from '@libs/contracts';
import { type AccountEvent, type StoredRoleChange } from './events.js';

export interface HeldRole {
  readonly role: Role;
  readonly scope: Scope;
}

export interface RoleProposal {
  readonly proposalId: string;
  readonly proposedBy: string;
  readonly change: StoredRoleChange;
}

export type AccountState =
  | { readonly status: 'none' }
  | {
      readonly status: 'registered';
      readonly givenName: string;
      readonly familyName: string;
      readonly email: string | null;
      readonly rpps: string | null;
      readonly rppsChecked: boolean;
      readonly roles: readonly HeldRole[];
      readonly proposals: readonly RoleProposal[];
      /** Ids of the proposals already answered. */
      readonly answered: readonly string[];
    };

export type Registered = Extract<AccountState, { status: 'registered' }>;

export const noAccount: AccountState = { status: 'none' };

const without = (roles: readonly HeldRole[], role: Role): readonly HeldRole[] =>
  roles.filter((held) => held.role !== role);

const closed = (state: Registered, proposalId: string | null): Pick<Registered, 'proposals' | 'answered'> => ({
  proposals: state.proposals.filter((proposal) => proposal.proposalId !== proposalId),
  answered: proposalId === null ? state.answered : [...state.answered, proposalId],
});

const registered = (data: Extract<AccountEvent, { type: 'AccountRegistered' }>['data']): AccountState => {
  const { givenName, familyName, email, rpps, rppsChecked } = data;
  const person = { givenName, familyName, email, rpps, rppsChecked };
  return { status: 'registered', ...person, roles: [], proposals: [], answered: [] };
};

/** Stores the facts of one event. A role granted again has its new scope. */
export const evolveAccount = (state: AccountState, event: AccountEvent): AccountState => {
  if (event.type === 'AccountRegistered') return registered(event.data);
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'RoleGranted': {
      const { role, scope, proposalId } = event.data;
      return { ...state, ...closed(state, proposalId), roles: [...without(state.roles, role), { role, scope }] };
    }
    case 'RoleRevoked': {
      const { role, proposalId } = event.data;
      return { ...state, ...closed(state, proposalId), roles: without(state.roles, role) };
    }
    case 'RoleProposed':
      return { ...state, proposals: [...state.proposals, event.data] };
    case 'RoleProposalRejected':
      return { ...state, ...closed(state, event.data.proposalId) };
  }
};
