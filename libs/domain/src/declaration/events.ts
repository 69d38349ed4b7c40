import { type EventOf, eventType, personal } from '@libs/kernel';
import { z } from 'zod';
import {
  Day,
  FreeText,
  FreeTextOrNone,
  Id,
  StoredAnswers,
  StoredEvidence,
  StoredGround,
  StoredOutcome,
  StoredRevision,
  Subject,
} from '../stored.js';

export const StoredAction = z.object({
  row: z.string(),
  variant: z.string().nullable(),
  title: personal('ordinary', z.string()),
  factKey: personal('ordinary', z.string().nullable()),
  quantity: z.number(),
  unit: z.string(),
  first: Day,
  last: Day,
  continuous: z.boolean(),
  listEntry: z.object({ list: z.string(), entry: z.string().nullable() }).nullable(),
  answers: StoredAnswers,
});
export type StoredAction = z.infer<typeof StoredAction>;

/** An action not yet complete: only what is known so far. */
export const StoredDraft = z.object({
  ...StoredAction.partial().shape,
  title: personal('ordinary', z.string().optional()),
  factKey: personal('ordinary', z.string().nullable().optional()),
  answers: personal('ordinary', StoredAction.shape.answers.optional()),
});
export type StoredDraft = z.infer<typeof StoredDraft>;

const StoredAttestation = z.enum(['honour', 'simple']);
const ofCycle = { subject: Subject, cycleId: Id, specialty: z.string() };

export const ActionPlanned = eventType('ActionPlanned', z.object({ ...ofCycle, action: StoredDraft }));

export const ActionDrafted = eventType('ActionDrafted', z.object({ ...ofCycle, action: StoredDraft }));

export const EvidenceAttached = eventType(
  'EvidenceAttached',
  z.object({ cycleId: Id, subject: Subject, evidence: StoredEvidence }),
);

export const EvidenceWithdrawn = eventType(
  'EvidenceWithdrawn',
  z.object({ cycleId: Id, subject: Subject, evidenceId: Id, reason: FreeTextOrNone }),
);

/** The action is declared as complete and true, under the revision in force on its last day (MN-47). */
export const ActionDeclared = eventType(
  'ActionDeclared',
  z.object({
    ...ofCycle,
    action: StoredAction,
    attestation: StoredAttestation.nullable(),
    on: Day,
    revision: StoredRevision,
  }),
);

/** The action replaces the one declared before; the former one stays in the history. */
export const ActionCorrected = eventType(
  'ActionCorrected',
  z.object({
    cycleId: Id,
    subject: Subject,
    action: StoredAction,
    attestation: StoredAttestation.nullable(),
    reason: FreeText,
    on: Day,
    revision: StoredRevision,
  }),
);

/** The row asks for no decision: the evidence, or the physician's word where the row takes it, is enough. */
export const ActionAccepted = eventType('ActionAccepted', z.object({ cycleId: Id, on: Day }));

export const ActionRoutedToCommittee = eventType(
  'ActionRoutedToCommittee',
  z.object({
    caseId: Id,
    subject: Subject,
    cycleId: Id,
    specialty: z.string(),
    row: z.string(),
    ground: StoredGround,
    /** The decision is due on or before the first day of the action. */
    prior: z.boolean(),
    /** Prior, and requested after the first day of the action. */
    late: z.boolean(),
    weighs: z.boolean(),
    requestedOn: Day,
  }),
);

export const ActionInformationRequested = eventType(
  'ActionInformationRequested',
  z.object({ cycleId: Id, subject: Subject, caseId: Id, requestId: Id, questions: FreeText, dueOn: Day }),
);

export const ActionInformationProvided = eventType(
  'ActionInformationProvided',
  z.object({ cycleId: Id, subject: Subject, caseId: Id, requestId: Id, answer: FreeText, on: Day }),
);

export const ActionDecided = eventType(
  'ActionDecided',
  z.object({
    cycleId: Id,
    subject: Subject,
    caseId: Id,
    outcome: StoredOutcome,
    decidedOn: Day,
    reasons: FreeTextOrNone,
    weight: z.number().nullable(),
  }),
);

export const ActionWithdrawn = eventType(
  'ActionWithdrawn',
  z.object({ cycleId: Id, subject: Subject, caseId: Id.nullable(), reason: FreeTextOrNone, on: Day }),
);

/** A control was not answered: the action stays in the history and no longer counts (ON-43). */
export const ActionInvalidated = eventType(
  'ActionInvalidated',
  z.object({ cycleId: Id, subject: Subject, reason: FreeText, on: Day }),
);

export const declarationEventTypes = [
  ActionPlanned,
  ActionDrafted,
  EvidenceAttached,
  EvidenceWithdrawn,
  ActionDeclared,
  ActionCorrected,
  ActionAccepted,
  ActionRoutedToCommittee,
  ActionInformationRequested,
  ActionInformationProvided,
  ActionDecided,
  ActionWithdrawn,
  ActionInvalidated,
] as const;
export type DeclarationEvent = EventOf<typeof declarationEventTypes>;
