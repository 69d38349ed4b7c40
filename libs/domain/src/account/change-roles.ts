import { refuse } from '../refusing.js';
import { type AccountEvent, type StoredRoleChange } from './events.js';
import { type AccountContext, type AccountData, type AccountOutcome } from './facts.js';
import { changesNothing, impossible } from './roles.js';
import { type AccountState } from './state.js';

interface Persons {
  readonly proposalId: string | null;
  readonly by: string;
  readonly approvedBy: string | null;
}

const changed = (change: StoredRoleChange, { proposalId, by, approvedBy }: Persons): AccountEvent =>
  change.kind === 'grant'
    ? { type: 'RoleGranted', data: { role: change.role, scope: change.scope, proposalId, grantedBy: by, approvedBy } }
    : { type: 'RoleRevoked', data: { role: change.role, proposalId, revokedBy: by, approvedBy } };

/** Without a second person: only the system, for the seed of an empty log. */
export const changeRole = (
  change: StoredRoleChange,
  state: AccountState,
  { actor }: AccountContext,
): AccountOutcome => {
  if (state.status === 'none') return refuse('account.not-found');
  if (actor.role !== 'system') return refuse('account.two-persons');
  if (changesNothing(change, state)) return [];
  return impossible(change, state) ?? [changed(change, { proposalId: null, by: actor.accountId, approvedBy: null })];
};

/** One person proposes, never for himself, a change that would be possible now. */
export const proposeRole = (
  { proposalId, change }: AccountData<'ProposeRole'>,
  state: AccountState,
  { actor, facts }: AccountContext,
): AccountOutcome => {
  if (state.status === 'none') return refuse('account.not-found');
  const known = state.proposals.some((proposal) => proposal.proposalId === proposalId);
  if (known || state.answered.includes(proposalId)) return refuse('account.proposal-known');
  if (actor.accountId === facts.accountId) return refuse('account.own-role');
  if (changesNothing(change, state)) return [];
  const data = { proposalId, proposedBy: actor.accountId, change };
  return impossible(change, state) ?? [{ type: 'RoleProposed', data }];
};

/** Another person approves, and the change takes effect with the next command, if it is still possible. */
export const approveRole = (
  { proposalId }: AccountData<'ApproveRole'>,
  state: AccountState,
  { actor, facts }: AccountContext,
): AccountOutcome => {
  if (state.status === 'none') return refuse('account.not-found');
  const proposal = state.proposals.find((one) => one.proposalId === proposalId);
  if (!proposal) return refuse('account.no-such-proposal');
  const approvedBy = actor.accountId;
  if (approvedBy === facts.accountId) return refuse('account.own-role');
  const { proposedBy: by, change } = proposal;
  if (approvedBy === by) return refuse('account.same-person');
  return impossible(change, state) ?? [changed(change, { proposalId, by, approvedBy })];
};

export const rejectRole = (
  { proposalId, reason }: AccountData<'RejectRole'>,
  state: AccountState,
  { actor }: AccountContext,
): AccountOutcome => {
  if (state.status === 'none') return refuse('account.not-found');
  const proposal = state.proposals.find((one) => one.proposalId === proposalId);
  if (!proposal) return refuse('account.no-such-proposal');
  const data = { subject: proposal.proposedBy, proposalId, rejectedBy: actor.accountId, reason };
  return [{ type: 'RoleProposalRejected', data }];
};
