import { type EventOf, eventType, personal } from '@libs/kernel';
import { z } from 'zod';
import { Day, FreeText, FreeTextOrNone, Id, StoredGround, StoredOutcome, Subject } from '../stored.js';

const StoredCriterion = z.object({ criterion: z.string(), met: z.boolean().nullable(), remark: FreeTextOrNone });

export const CaseOpened = eventType(
  'CaseOpened',
  z.object({
    declarationId: Id,
    cycleId: Id,
    subject: Subject,
    specialty: z.string(),
    row: z.string(),
    ground: StoredGround,
    prior: z.boolean(),
    late: z.boolean(),
    weighs: z.boolean(),
    requestedOn: Day,
    /** A reader is due by this day. */
    assignBy: Day,
  }),
);

export const ReaderAssigned = eventType(
  'ReaderAssigned',
  z.object({
    cycleId: Id,
    reader: Id,
    replaces: Id.nullable(),
    assignedBy: Id,
    /** The opinion is due by this day. */
    opinionBy: Day,
  }),
);

/** A member left the case because of an interest; the detail is about the member. */
export const MemberRecused = eventType(
  'MemberRecused',
  z.object({
    cycleId: Id,
    subject: Subject,
    recusedBy: Id,
    reason: personal('free-text', z.string().nullable()),
    /** When it was the reader who left, another one is due by this day. */
    assignBy: Day.nullable(),
  }),
);

export const OpinionGiven = eventType(
  'OpinionGiven',
  z.object({
    cycleId: Id,
    subject: Subject,
    reader: Id,
    proposal: StoredOutcome,
    reasons: FreeTextOrNone,
    criteria: z.array(StoredCriterion),
    weight: z.number().nullable(),
    /** The decision is due by this day. */
    decisionBy: Day,
  }),
);

export const CaseDecided = eventType(
  'CaseDecided',
  z.object({
    cycleId: Id,
    subject: Subject,
    declarationId: Id,
    outcome: StoredOutcome,
    reasons: FreeTextOrNone,
    weight: z.number().nullable(),
    decidedBy: Id,
    decidedOn: Day,
  }),
);

export const InformationRequested = eventType(
  'InformationRequested',
  z.object({
    cycleId: Id,
    subject: Subject,
    declarationId: Id,
    requestId: Id,
    requestedBy: Id,
    questions: FreeText,
    requestedOn: Day,
    dueOn: Day,
  }),
);

/** The clock of the committee stood still while the physician was asked: the running deadline moved by as much. */
export const InformationProvided = eventType(
  'InformationProvided',
  z.object({ cycleId: Id, subject: Subject, requestId: Id, answer: FreeText, providedOn: Day, deadline: Day }),
);

export const ReaderReminded = eventType('ReaderReminded', z.object({ cycleId: Id, reader: Id, deadline: Day }));

export const CaseEscalated = eventType(
  'CaseEscalated',
  z.object({ cycleId: Id, awaiting: z.enum(['reader', 'opinion', 'decision']), deadline: Day }),
);

/** The declaration was withdrawn: the case ends without a decision. */
export const CaseClosed = eventType('CaseClosed', z.object({ cycleId: Id, on: Day }));

export const caseEventTypes = [
  CaseOpened,
  ReaderAssigned,
  MemberRecused,
  OpinionGiven,
  CaseDecided,
  InformationRequested,
  InformationProvided,
  ReaderReminded,
  CaseEscalated,
  CaseClosed,
] as const;
export type CaseEvent = EventOf<typeof caseEventTypes>;
