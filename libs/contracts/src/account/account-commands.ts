import { z } from 'zod';
import { type CommandOf } from '../commands.js';
import { Reasons, ShortText, Specialty, StreamId } from '../vocabulary.js';

/** The roles a person may hold. The system has duties of its own and holds none of them. */
export const Role = z.enum([
  'physician',
  'member',
  'chair',
  'secretariat',
  'auditor',
  'ordre',
  'organiser',
  'operator',
]);
export type Role = z.infer<typeof Role>;

/** Where a role may be exercised; an empty list is nowhere, not everywhere. */
export const Scope = z.object({
  specialties: z.array(Specialty).max(60),
  /** Codes of the Ordre's territories (départements). */
  territories: z.array(z.string().regex(/^[0-9AB]{2,3}$/)).max(110),
  /** May read health evidence of the cases assigned. */
  medical: z.boolean(),
});
export type Scope = z.infer<typeof Scope>;

/** As typed or received: 11 digits, or 12 with the leading 8 of the national id; the domain checks and normalises it. */
export const RppsText = z.string().trim().min(1).max(40);

export const RegisterAccount = z
  .object({
    givenName: ShortText,
    familyName: ShortText,
    email: z.email({ error: 'Attendu : une adresse électronique.' }).nullable(),
    rpps: RppsText.nullable(),
  })
  .meta({ id: 'RegisterAccount' });

export const GrantRole = z.object({ role: Role, scope: Scope }).meta({ id: 'GrantRole' });
export const RevokeRole = z.object({ role: Role }).meta({ id: 'RevokeRole' });

export const ProposeRole = z
  .object({
    proposalId: StreamId,
    change: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('grant'), role: Role, scope: Scope }),
      z.object({ kind: z.literal('revocation'), role: Role }),
    ]),
  })
  .meta({ id: 'ProposeRole' });

export const ApproveRole = z.object({ proposalId: StreamId }).meta({ id: 'ApproveRole' });

export const RejectRole = z.object({ proposalId: StreamId, reason: Reasons }).meta({ id: 'RejectRole' });

export const accountCommands = {
  RegisterAccount,
  GrantRole,
  RevokeRole,
  ProposeRole,
  ApproveRole,
  RejectRole,
} as const;
export type AccountCommand = CommandOf<typeof accountCommands>;
