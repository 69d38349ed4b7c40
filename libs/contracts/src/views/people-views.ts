import { CalendarDay } from '@libs/kernel';
import { z } from 'zod';
import { Role, Scope } from '../account/account-commands.js';
import { CommitteeChange, MandateFunction, Seat } from '../committee/committee-commands.js';
import { pageOf } from '../http/paging.js';

/** A role that was proposed by one person and waits for another. */
export const RoleProposal = z.object({
  proposalId: z.string(),
  kind: z.enum(['grant', 'revocation']),
  role: Role,
  scope: Scope.nullable(),
  proposedBy: z.string(),
});

export const AccountView = z
  .object({
    id: z.string(),
    displayName: z.string(),
    givenName: z.string(),
    familyName: z.string(),
    email: z.string().nullable(),
    rpps: z.string().nullable(),
    roles: z.array(z.object({ role: Role, scope: Scope })),
    proposals: z.array(RoleProposal),
    version: z.number().int(),
  })
  .meta({ id: 'AccountView' });
export type AccountView = z.infer<typeof AccountView>;

export const MandateView = z.object({
  mandateId: z.string(),
  member: z.string(),
  memberName: z.string().nullable(),
  seat: z.string(),
  function: MandateFunction,
  from: CalendarDay,
  to: CalendarDay.nullable(),
});
export type MandateView = z.infer<typeof MandateView>;

export const CommitteeView = z
  .object({
    specialty: z.string(),
    /** Empty, as what follows, while a first constitution is only proposed. */
    name: z.string(),
    revision: z.string().nullable(),
    from: CalendarDay.nullable(),
    seats: z.array(Seat),
    mandates: z.array(MandateView),
    /** Changes that one person proposed and another has not approved yet. */
    proposals: z.array(z.object({ proposalId: z.string(), proposedBy: z.string(), change: CommitteeChange })),
    version: z.number().int(),
  })
  .meta({ id: 'CommitteeView' });
export type CommitteeView = z.infer<typeof CommitteeView>;

export const AccountPage = pageOf(AccountView).meta({ id: 'AccountPage' });
