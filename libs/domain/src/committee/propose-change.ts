import { type CommitteeChange } from '@libs/contracts';
import { type DecisionContext, isRefusal } from '@libs/kernel';
import { refuse } from '../refusing.js';
import { type CommitteeData, type CommitteeOutcome, applied } from './change-committee.js';
import { type CommitteeState } from './state.js';

/** Whose mandate a change is about; nobody approves his own. */
const concerned = (change: CommitteeChange, state: CommitteeState): string | undefined => {
  if (change.kind === 'mandate') return change.member;
  if (change.kind === 'constitution' || state.status === 'none') return undefined;
  return state.mandates.find(({ mandateId }) => mandateId === change.mandateId)?.member;
};

/** One person proposes a change that would be possible now. */
export const proposeChange = (
  { proposalId, change }: CommitteeData<'ProposeCommitteeChange'>,
  state: CommitteeState,
  { actor }: DecisionContext,
): CommitteeOutcome => {
  const known = state.proposals.some((proposal) => proposal.proposalId === proposalId);
  if (known || state.answered.includes(proposalId)) return refuse('committee.proposal-known');
  const outcome = applied(change, state);
  if (isRefusal(outcome) || outcome.length === 0) return outcome;
  return [{ type: 'CommitteeChangeProposed', data: { proposalId, proposedBy: actor.accountId, change } }];
};

/** Another person approves, and the change takes effect at once, if it is still possible. */
export const approveChange = (
  { proposalId }: CommitteeData<'ApproveCommitteeChange'>,
  state: CommitteeState,
  { actor }: DecisionContext,
): CommitteeOutcome => {
  const proposal = state.proposals.find((one) => one.proposalId === proposalId);
  if (!proposal) return refuse('committee.no-such-proposal');
  const approvedBy = actor.accountId;
  if (approvedBy === proposal.proposedBy) return refuse('committee.same-person');
  if (approvedBy === concerned(proposal.change, state)) return refuse('committee.own-mandate');
  const outcome = applied(proposal.change, state);
  if (isRefusal(outcome)) return outcome;
  return [{ type: 'CommitteeChangeApproved', data: { proposalId, approvedBy } }, ...outcome];
};

export const rejectChange = (
  { proposalId, reason }: CommitteeData<'RejectCommitteeChange'>,
  state: CommitteeState,
  { actor }: DecisionContext,
): CommitteeOutcome => {
  const proposal = state.proposals.find((one) => one.proposalId === proposalId);
  if (!proposal) return refuse('committee.no-such-proposal');
  const data = { subject: proposal.proposedBy, proposalId, rejectedBy: actor.accountId, reason };
  return [{ type: 'CommitteeChangeRejected', data }];
};
