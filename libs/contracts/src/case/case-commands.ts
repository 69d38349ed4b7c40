import { CalendarDay } from '@libs/kernel';
import { z } from 'zod';
import { type CommandOf } from '../commands.js';
import { AccountId, Outcome, Reasons, ShortText, Specialty, StreamId, Weight } from '../vocabulary.js';

/** Why an action goes to the committee. */
export const CaseGround = z.enum(['off-list', 'to-validate', 'to-evaluate', 'not-on-list', 'other-evidence']);
export type CaseGround = z.infer<typeof CaseGround>;

/** The answer to one criterion of the evaluation. */
export const CriterionAnswer = z.object({
  criterion: z.string().trim().min(1).max(80),
  met: z.boolean().nullable(),
  remark: Reasons.nullable(),
});
export type CriterionAnswer = z.infer<typeof CriterionAnswer>;

export const OpenCase = z
  .object({
    declarationId: StreamId,
    cycleId: StreamId,
    subject: AccountId,
    specialty: Specialty,
    row: z.string().min(1).max(40),
    ground: CaseGround,
    /** The decision is due on or before the start of the action. */
    prior: z.boolean(),
    /** Prior, and yet asked too late: the committee may still rule. */
    late: z.boolean(),
    /** Whether the référentiel weighs, so that a decision may carry a weight. */
    weighs: z.boolean(),
    requestedOn: CalendarDay,
  })
  .meta({ id: 'OpenCase' });

/** Gives the case to a reader, in the place of the former one if there is one. */
export const AssignReader = z.object({ reader: AccountId }).meta({ id: 'AssignReader' });

/** Leaves the case for good because of an interest; no detail is asked. */
export const RecuseMember = z.object({ member: AccountId, reason: ShortText.nullable() }).meta({ id: 'RecuseMember' });

export const GiveOpinion = z
  .object({
    proposal: Outcome,
    reasons: Reasons.nullable(),
    criteria: z.array(CriterionAnswer).max(30),
    weight: Weight.nullable(),
  })
  .meta({ id: 'GiveOpinion' });

export const DecideCase = z
  .object({ outcome: Outcome, reasons: Reasons.nullable(), weight: Weight.nullable() })
  .meta({ id: 'DecideCase' });

export const RequestInformation = z
  .object({ requestId: StreamId, questions: Reasons, dueOn: CalendarDay })
  .meta({ id: 'RequestInformation' });

/** The physician has answered: told to the case by its declaration. */
export const ReceiveInformation = z.object({ requestId: StreamId, answer: Reasons }).meta({ id: 'ReceiveInformation' });

/** Reminds the reader of the running deadline; once per deadline. */
export const RemindReader = z.object({}).meta({ id: 'RemindReader' });

/** Puts an overdue or readerless case before the chair; once per deadline. */
export const EscalateCase = z.object({}).meta({ id: 'EscalateCase' });

/** The declaration was withdrawn: the case ends without a decision. */
export const CloseCase = z.object({ declarationId: StreamId }).meta({ id: 'CloseCase' });

export const caseCommands = {
  OpenCase,
  AssignReader,
  RecuseMember,
  GiveOpinion,
  DecideCase,
  RequestInformation,
  ReceiveInformation,
  RemindReader,
  EscalateCase,
  CloseCase,
} as const;
export type CaseCommand = CommandOf<typeof caseCommands>;
