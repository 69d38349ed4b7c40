import type { Role } from '@libs/contracts';
import type { AccountEvent } from '@libs/domain';
import { plainText } from '@libs/kernel';
import { type RowOf, idOf, view } from '../support/view.js';
import type { AccountEntity } from './entity.js';

type Account = RowOf<AccountEntity>;

const without = (row: Account, role: Role): Account['roles'] => row.roles.filter((held) => held.role !== role);

const withoutProposal = (row: Account, id: string | null): Account['proposals'] =>
  row.proposals.filter(({ proposalId }) => proposalId !== id);

/** The persons and the roles they hold now. */
export const accountProjection = view<Account, AccountEvent>({
  name: 'account',
  key: 'id',
  begins: {
    AccountRegistered: ({ givenName, familyName, email, rpps }, event) => ({
      id: idOf(event),
      given_name: givenName,
      family_name: familyName,
      display_name: `${givenName} ${familyName}`,
      sort_name: plainText(`${familyName} ${givenName}`),
      email,
      rpps,
      roles: [],
      proposals: [],
      version: 0,
      position: 0,
    }),
  },
  changes: {
    RoleGranted: (row, { role, scope, proposalId }) => ({
      ...row,
      roles: [...without(row, role), { role, scope }],
      proposals: withoutProposal(row, proposalId),
    }),
    RoleRevoked: (row, { role, proposalId }) => ({
      ...row,
      roles: without(row, role),
      proposals: withoutProposal(row, proposalId),
    }),
    RoleProposed: (row, { proposalId, proposedBy, change }) => ({
      ...row,
      proposals: [
        ...row.proposals,
        {
          proposalId,
          proposedBy,
          kind: change.kind,
          role: change.role,
          scope: change.kind === 'grant' ? change.scope : null,
        },
      ],
    }),
    RoleProposalRejected: (row, { proposalId }) => ({
      ...row,
      proposals: withoutProposal(row, proposalId),
    }),
  },
  mark: ({ version, position }) => ({ version, position }),
});
