import { CalendarDay } from '@libs/kernel';
import { z } from 'zod';
import { AssessedDeclaration, Standing } from '../assessment.js';
import { CaseGround } from '../case/case-commands.js';
import { DraftedAction } from '../declaration/declaration-commands.js';
import { Attestation, EvidenceFile, Outcome } from '../vocabulary.js';
import { pageOf } from '../http/paging.js';

export const DeclarationStatus = z.enum([
  'planned',
  'draft',
  'declared',
  'accepted',
  'in-committee',
  'information-requested',
  'refused',
  'withdrawn',
  'invalidated',
]);
export type DeclarationStatus = z.infer<typeof DeclarationStatus>;

/** A file as it is listed: what it is, never its content. */
export const EvidenceView = EvidenceFile.omit({ sha256: true }).extend({ sha256: z.string(), mediaType: z.string() });
export type EvidenceView = z.infer<typeof EvidenceView>;

export const DecisionView = z.object({
  outcome: Outcome,
  decidedOn: CalendarDay,
  reasons: z.string().nullable(),
  weight: z.number().nullable(),
});
export type DecisionView = z.infer<typeof DecisionView>;

/** What the committee asks before it decides, and the answer once it was given. */
export const InformationRequestView = z.object({
  requestId: z.string(),
  questions: z.string(),
  dueOn: CalendarDay,
  answer: z.string().nullable(),
  answeredOn: CalendarDay.nullable(),
});
export type InformationRequestView = z.infer<typeof InformationRequestView>;

const summary = {
  id: z.string(),
  cycleId: z.string(),
  status: DeclarationStatus,
  row: z.string().nullable(),
  title: z.string().nullable(),
  first: CalendarDay.nullable(),
  last: CalendarDay.nullable(),
  declaredOn: CalendarDay.nullable(),
  evidenceCount: z.number().int(),
  caseId: z.string().nullable(),
  decision: DecisionView.nullable(),
  /** Whether it counts today, and why; `null` as long as it was not declared. */
  standing: AssessedDeclaration.nullable(),
  /** Version of the declaration's stream, for `If-Match`. */
  version: z.number().int(),
};

export const DeclarationSummary = z.object(summary).meta({ id: 'DeclarationSummary' });
export type DeclarationSummary = z.infer<typeof DeclarationSummary>;

export const DeclarationDetail = z
  .object({
    ...summary,
    subject: z.string(),
    specialty: z.string(),
    action: DraftedAction,
    attestation: Attestation.nullable(),
    evidence: z.array(EvidenceView),
    /** Why it went to the committee; `null` when it did not. */
    routing: z
      .object({ ground: CaseGround, prior: z.boolean(), late: z.boolean(), requestedOn: CalendarDay })
      .nullable(),
    informationRequests: z.array(InformationRequestView),
    /** The number of the revision under which it was declared. */
    revision: z.string().nullable(),
    /** Why it was corrected, withdrawn or invalidated, as written. */
    remark: z.string().nullable(),
    position: z.number().int(),
  })
  .meta({ id: 'DeclarationDetail' });
export type DeclarationDetail = z.infer<typeof DeclarationDetail>;

export const DeclarationPage = pageOf(DeclarationSummary).meta({ id: 'DeclarationPage' });

/** How many of a choice of declarations there are. */
export const DeclarationCounts = z
  .object({
    total: z.number().int(),
    /** By state, whatever states are chosen. */
    statuses: z.array(z.object({ status: DeclarationStatus, count: z.number().int() })),
    /** By block and by whether they count; `null` for a block not known, and for what was never declared. */
    blocks: z.array(
      z.object({ block: z.number().int().nullable(), standing: Standing.nullable(), count: z.number().int() }),
    ),
  })
  .meta({ id: 'DeclarationCounts' });
export type DeclarationCounts = z.infer<typeof DeclarationCounts>;
