import { CalendarDay } from '@libs/kernel';
import { z } from 'zod';
import { CaseGround } from '../case/case-commands.js';
import { MandateFunction } from '../committee/committee-commands.js';
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
  /** The action as its physician named it; `null` while it has no name. */
  title: z.string().nullable(),
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
    /** The criteria that an opinion has to answer, one by one; none where the case has no evaluation form. */
    criteria: z.array(z.object({ id: z.string(), text: z.string() })),
    /** What the next question to the physician may be: how many are left, and by when the answer may be due. */
    nextRequest: z.object({ left: z.number().int(), earliest: CalendarDay, latest: CalendarDay }),
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

/** How many cases stand in a state, and how many of them are past their deadline. */
export const CaseCount = z.object({ status: CaseStatus, count: z.number().int(), overdue: z.number().int() });
export type CaseCount = z.infer<typeof CaseCount>;
export const CaseCounts = z.object({ items: z.array(CaseCount) }).meta({ id: 'CaseCounts' });
export type CaseCounts = z.infer<typeof CaseCounts>;

/** Who sits in the committee today, what waits for each, and why one may not be given a case. */
export const ReaderView = z.object({
  member: z.string(),
  name: z.string().nullable(),
  function: MandateFunction,
  /** Cases that wait for this person's opinion, and those of them that are past their deadline. */
  reading: z.number().int(),
  overdue: z.number().int(),
  /** `interest` says no more: whether the person withdrew or is concerned is nobody's business. */
  barred: z.enum(['current', 'interest', 'yourself']).nullable(),
});
export type ReaderView = z.infer<typeof ReaderView>;
export const ReaderList = z.object({ items: z.array(ReaderView) }).meta({ id: 'ReaderList' });
export type ReaderList = z.infer<typeof ReaderList>;

export const CasePage = pageOf(QueuedCase).meta({ id: 'CasePage' });
export const DecisionPage = pageOf(DecidedCase).meta({ id: 'DecisionPage' });
