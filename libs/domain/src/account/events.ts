import { type EventOf, eventType, personal } from '@libs/kernel';
import { z } from 'zod';
import { Id, Subject } from '../stored.js';

const StoredRole = z.enum(['physician', 'member', 'chair', 'secretariat', 'auditor', 'ordre', 'organiser', 'operator']);

const StoredScope = z.object({
  specialties: z.array(z.string()),
  territories: z.array(z.string()),
  medical: z.boolean(),
});

const StoredRoleChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('grant'), role: StoredRole, scope: StoredScope }),
  z.object({ kind: z.literal('revocation'), role: StoredRole }),
]);
export type StoredRoleChange = z.infer<typeof StoredRoleChange>;

export const AccountRegistered = eventType(
  'AccountRegistered',
  z.object({
    subject: Subject,
    givenName: personal('identity', z.string()),
    familyName: personal('identity', z.string()),
    email: personal('identity', z.string().nullable()),
    rpps: personal('identity', z.string().nullable()),
    /** Whether the key of the RPPS number was right; `false` also where there is none. */
    rppsChecked: z.boolean(),
  }),
);

/** `proposalId` and `approvedBy` are `null` where the system granted the role: at the seed of an empty log. */
export const RoleGranted = eventType(
  'RoleGranted',
  z.object({
    role: StoredRole,
    scope: StoredScope,
    proposalId: Id.nullable(),
    grantedBy: Id,
    approvedBy: Id.nullable(),
  }),
);

export const RoleRevoked = eventType(
  'RoleRevoked',
  z.object({ role: StoredRole, proposalId: Id.nullable(), revokedBy: Id, approvedBy: Id.nullable() }),
);

export const RoleProposed = eventType(
  'RoleProposed',
  z.object({ proposalId: Id, proposedBy: Id, change: StoredRoleChange }),
);

export const RoleProposalRejected = eventType(
  'RoleProposalRejected',
  z.object({ subject: Subject, proposalId: Id, rejectedBy: Id, reason: personal('free-text', z.string()) }),
);

export const accountEventTypes = [
  AccountRegistered,
  RoleGranted,
  RoleRevoked,
  RoleProposed,
  RoleProposalRejected,
] as const;
export type AccountEvent = EventOf<typeof accountEventTypes>;
