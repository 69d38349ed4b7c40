import { type CalendarDay } from '@libs/kernel';
import { type CommitteeEvent, type StoredChange } from './events.js';

export interface CommitteeSeat {
  readonly seat: string;
  readonly title: string;
  readonly places: number;
}

export interface CommitteeMandate {
  readonly mandateId: string;
  readonly member: string;
  readonly seat: string;
  readonly function: 'member' | 'chair' | 'vice-chair';
  readonly from: CalendarDay;
  readonly to: CalendarDay | null;
}

export interface CommitteeProposal {
  readonly proposalId: string;
  readonly proposedBy: string;
  readonly change: StoredChange;
}

interface Proposals {
  readonly proposals: readonly CommitteeProposal[];
  /** Ids of the proposals already answered. */
  readonly answered: readonly string[];
}

export type CommitteeState =
  | (Proposals & { readonly status: 'none' })
  | (Proposals & {
      readonly status: 'constituted';
      readonly specialty: string;
      readonly name: string;
      readonly revision: string;
      readonly seats: readonly CommitteeSeat[];
      readonly from: CalendarDay;
      readonly mandates: readonly CommitteeMandate[];
    });

export type Constituted = Extract<CommitteeState, { status: 'constituted' }>;

export const noCommittee: CommitteeState = { status: 'none', proposals: [], answered: [] };

const answered = (state: CommitteeState, proposalId: string): CommitteeState => ({
  ...state,
  proposals: state.proposals.filter((proposal) => proposal.proposalId !== proposalId),
  answered: [...state.answered, proposalId],
});

const ended = (
  state: Constituted,
  { mandateId, lastDay }: { mandateId: string; lastDay: CalendarDay },
): Constituted => ({
  ...state,
  mandates: state.mandates.map((mandate) => (mandate.mandateId === mandateId ? { ...mandate, to: lastDay } : mandate)),
});

/** Stores the facts of one event. */
export const evolveCommittee = (state: CommitteeState, event: CommitteeEvent): CommitteeState => {
  switch (event.type) {
    case 'CommitteeConstituted': {
      const { proposals, answered: done } = state;
      const mandates = state.status === 'constituted' ? state.mandates : [];
      return { status: 'constituted', proposals, answered: done, ...event.data, mandates };
    }
    case 'MandateAdded':
      return state.status === 'constituted' ? { ...state, mandates: [...state.mandates, event.data] } : state;
    case 'MandateEnded':
      return state.status === 'constituted' ? ended(state, event.data) : state;
    case 'CommitteeChangeProposed':
      return { ...state, proposals: [...state.proposals, event.data] };
    case 'CommitteeChangeApproved':
    case 'CommitteeChangeRejected':
      return answered(state, event.data.proposalId);
  }
};
