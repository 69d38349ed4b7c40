import { CalendarDay } from '@libs/kernel';
import { z } from 'zod';
import { CaseGround } from '../case/case-commands.js';
import { DraftedAction } from '../declaration/declaration-commands.js';
import { Outcome } from '../vocabulary.js';
import { EvidenceView } from './declaration-views.js';
import { pageOf } from '../http/paging.js';

export const CaseStatus = z.enum([
  'awaiting-reader',
  'awaiting-opinion',
  'awaiting-decision',
  'information-requested',
  'decided',
  'closed',
]);
export type CaseStatus = z.infer<typeof CaseStatus>;

/** How near its deadline a case is: past it, within a week of it, or neither. */
export const Urgency = z.enum(['overdue', 'soon', 'normal']);
export type Urgency = z.infer<typeof Urgency>;

const queued = {
  id: z.string(),
  specialty: z.string(),
  row: z.string(),
  ground: CaseGround,
  prior: z.boolean(),
  late: z.boolean(),
  weighs: z.boolean(),
  status: CaseStatus,
  requestedOn: CalendarDay,
  /** The day by which the next step is due; `null` once nothing is awaited. */
  deadline: CalendarDay.nullable(),
  urgency: Urgency,
  escalated: z.boolean(),
  reader: z.string().nullable(),
  readerName: z.string().nullable(),
  version: z.number().int(),
};

/** A case as it stands in the queue: what it is about, never whom it concerns. */
export const QueuedCase = z.object(queued).meta({ id: 'QueuedCase' });
export type QueuedCase = z.infer<typeof QueuedCase>;

export const OpinionView = z.object({
  reader: z.string(),
  proposal: Outcome,
  reasons: z.string().nullable(),
  weight: z.number().nullable(),
  criteria: z.array(z.object({ criterion: z.string(), met: z.boolean().nullable(), remark: z.string().nullable() })),
});
export type OpinionView = z.infer<typeof OpinionView>;

/** A case opened for who may read it: the action as declared, its evidence, the opinion and the decision. */
export const CaseDetail = z
  .object({
    ...queued,
    declarationId: z.string(),
    action: DraftedAction.nullable(),
    evidence: z.array(EvidenceView),
    recused: z.array(z.string()),
    informationRequests: z.array(
      z.object({
        requestId: z.string(),
        questions: z.string(),
        dueOn: CalendarDay,
        answer: z.string().nullable(),
        answeredOn: CalendarDay.nullable(),
      }),
    ),
    opinion: OpinionView.nullable(),
    decision: z
      .object({
        outcome: Outcome,
        reasons: z.string().nullable(),
        weight: z.number().nullable(),
        /** The account that signed; `null` for the physician, whom the committee answers as one. */
        decidedBy: z.string().nullable(),
        decidedOn: CalendarDay,
      })
      .nullable(),
    position: z.number().int(),
  })
  .meta({ id: 'CaseDetail' });
export type CaseDetail = z.infer<typeof CaseDetail>;

/** A decided case as a precedent: what was asked and what was ruled, nobody named. */
export const DecidedCase = z
  .object({
    id: z.string(),
    specialty: z.string(),
    row: z.string(),
    ground: CaseGround,
    prior: z.boolean(),
    late: z.boolean(),
    title: z.string().nullable(),
    outcome: Outcome,
    weight: z.number().nullable(),
    reasons: z.string().nullable(),
    decidedOn: CalendarDay,
  })
  .meta({ id: 'DecidedCase' });
export type DecidedCase = z.infer<typeof DecidedCase>;

/** Number of decisions of one row and ground, by outcome. */
export const PrecedentCount = z.object({
  row: z.string(),
  ground: CaseGround,
  outcome: Outcome,
  count: z.number().int(),
});
export type PrecedentCount = z.infer<typeof PrecedentCount>;

export const CasePage = pageOf(QueuedCase).meta({ id: 'CasePage' });
export const DecisionPage = pageOf(DecidedCase).meta({ id: 'DecisionPage' });
