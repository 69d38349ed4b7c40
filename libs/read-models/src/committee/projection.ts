import type { CommitteeEvent } from '@libs/domain';
import type { RecordedEvent } from '@libs/event-store';
import { type RowOf, idOf, view } from '../support/view.js';
import type { CommitteeEntity } from './entity.js';

type Committee = RowOf<CommitteeEntity>;

const begun = (event: RecordedEvent, row: Committee | undefined): Committee =>
  row ?? {
    specialty: idOf(event),
    name: '',
    revision: null,
    constituted_from: null,
    seats: [],
    mandates: [],
    proposals: [],
    version: 0,
    position: 0,
  };

const withoutProposal = (row: Committee, { proposalId }: { proposalId: string }): Committee => ({
  ...row,
  proposals: row.proposals.filter((proposal) => proposal.proposalId !== proposalId),
});

/** The committees, with their mandates past and present and what is proposed. */
export const committeeProjection = view<Committee, CommitteeEvent>({
  name: 'committee',
  key: 'specialty',
  begins: {
    CommitteeConstituted: ({ name, revision, seats, from }, event, row) => ({
      ...begun(event, row),
      name,
      revision,
      seats,
      constituted_from: from,
    }),
    CommitteeChangeProposed: ({ proposalId, proposedBy, change }, event, row) => {
      const committee = begun(event, row);
      return { ...committee, proposals: [...committee.proposals, { proposalId, proposedBy, change }] };
    },
  },
  changes: {
    MandateAdded: (row, mandate) => ({ ...row, mandates: [...row.mandates, mandate] }),
    MandateEnded: (row, { mandateId, lastDay }) => ({
      ...row,
      mandates: row.mandates.map((mandate) =>
        mandate.mandateId === mandateId ? { ...mandate, to: lastDay } : mandate,
      ),
    }),
    CommitteeChangeApproved: withoutProposal,
    CommitteeChangeRejected: withoutProposal,
  },
  mark: ({ version, position }) => ({ version, position }),
});
