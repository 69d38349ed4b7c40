import type { Action } from '@libs/access';
import type { AccountView, CommitteeView, InboxItem } from '@libs/contracts';
import { accountsWithProposals, committees } from '@libs/read-models';
import { isPermitted } from '../access/read-access.js';
import type { Caller } from '../http/caller.js';
import type { Reads } from '../reads.js';
import { itemOf } from './item.js';

/** Whether the caller takes the second step of two after this person, or else took, or could take, the first. */
const stepOf = async (
  reads: Reads,
  caller: Caller,
  right: 'P26' | 'P33',
  about: { readonly specialty?: string; readonly proposedBy: string },
): Promise<'approve' | 'propose' | undefined> => {
  const may = (step: 'approve' | 'propose') => isPermitted(reads, caller, `${right}:${step}` satisfies Action, about);
  if (await may('approve')) return 'approve';
  return (await may('propose')) ? 'propose' : undefined;
};

const proposalsOf = async (reads: Reads, caller: Caller, { specialty, name, proposals }: CommitteeView) => {
  const found = await Promise.all(
    proposals.map(async ({ proposalId: id, proposedBy }) => {
      const step = await stepOf(reads, caller, 'P26', { specialty, proposedBy });
      if (!step) return [];
      const kind = step === 'approve' ? ('approve-committee' as const) : ('committee-proposed' as const);
      const told = { id, kind, target: { kind: 'committee' as const, id: specialty }, specialty, title: name || null };
      return [itemOf({ ...told, from: step === 'approve' ? 'secretariat' : null }, reads.today)];
    }),
  );
  return found.flat();
};

/** The changes of committees that the caller has to approve, or follows until another has. */
export const committeeItems = async (reads: Reads, caller: Caller): Promise<InboxItem[]> => {
  const all = await committees(reads.manager);
  return (await Promise.all(all.map((one) => proposalsOf(reads, caller, one)))).flat();
};

const rolesOf = async (reads: Reads, caller: Caller, { id: account, displayName, proposals }: AccountView) => {
  const found = await Promise.all(
    proposals.map(async ({ proposalId: id, proposedBy }) => {
      const step = await stepOf(reads, caller, 'P33', { proposedBy });
      if (!step) return [];
      const kind = step === 'approve' ? ('approve-role' as const) : ('role-proposed' as const);
      const told = { id, kind, target: { kind: 'account' as const, id: account }, title: displayName };
      return [itemOf({ ...told, from: step === 'approve' ? 'secretariat' : null }, reads.today)];
    }),
  );
  return found.flat();
};

/** The roles that the caller has to approve, or follows until another has. */
export const roleItems = async (reads: Reads, caller: Caller): Promise<InboxItem[]> => {
  const all = await accountsWithProposals(reads.manager);
  return (await Promise.all(all.map((one) => rolesOf(reads, caller, one)))).flat();
};
