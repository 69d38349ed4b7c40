import { type EventOf, eventType } from '@libs/kernel';
import { z } from 'zod';
import { Day, FreeText, FreeTextOrNone, FreeTexts, Id, StoredAnswers, StoredEvidence, Subject } from '../stored.js';

export const CycleOpened = eventType(
  'CycleOpened',
  z.object({
    subject: Subject,
    specialty: z.string(),
    /** 1 for the first cycle of this physician in this specialty. */
    number: z.number(),
    registeredOn: Day,
    /** Whether the transition of the référentiel gave this period its length. */
    practisingOnReferenceDay: z.boolean(),
    years: z.number(),
    first: Day,
    last: Day,
    previousCycleId: Id.nullable(),
    situation: StoredAnswers,
  }),
);

/** What is true of the physician from `effectiveOn` on, whenever it was learnt. */
export const SituationRecorded = eventType(
  'SituationRecorded',
  z.object({ subject: Subject, effectiveOn: Day, situation: StoredAnswers, evidence: z.array(StoredEvidence) }),
);

export const PracticeInterrupted = eventType(
  'PracticeInterrupted',
  z.object({
    subject: Subject,
    from: Day,
    /** Known already when the interruption was recorded after its end. */
    resumedOn: Day.nullable(),
    reason: FreeTextOrNone,
    evidence: z.array(StoredEvidence),
  }),
);

/** `on` is the first day of practice again. */
export const PracticeResumed = eventType('PracticeResumed', z.object({ on: Day }));

/** `on` is the day on which the interruptions exceeded what the référentiel allows. */
export const PeriodEndedByInterruption = eventType(
  'PeriodEndedByInterruption',
  z.object({ on: Day, interruptedDays: z.number(), limitYears: z.number() }),
);

/** The physician was reminded, `on` that day, that the period ends on `last`. */
export const MilestoneReminded = eventType(
  'MilestoneReminded',
  z.object({ subject: Subject, milestone: z.string(), dueOn: Day, on: Day, last: Day }),
);

export const CycleSubmittedToOrdre = eventType('CycleSubmittedToOrdre', z.object({ on: Day }));

export const ElementsCommunicated = eventType(
  'ElementsCommunicated',
  z.object({ subject: Subject, elements: FreeTexts, observationsBy: Day }),
);

export const ObservationsSubmitted = eventType(
  'ObservationsSubmitted',
  z.object({ subject: Subject, observations: FreeText }),
);

export const CycleValidated = eventType(
  'CycleValidated',
  z.object({ subject: Subject, on: Day, validatedBy: Id, remarks: FreeTextOrNone }),
);

export const CycleNotValidated = eventType(
  'CycleNotValidated',
  z.object({ subject: Subject, on: Day, decidedBy: Id, reasons: FreeTexts }),
);

/** The id under which the following cycle is to be opened, and its first day (MN-46: the day after the legal end). */
export const NextCycleOpened = eventType('NextCycleOpened', z.object({ nextCycleId: Id, first: Day }));

export const cycleEventTypes = [
  CycleOpened,
  SituationRecorded,
  PracticeInterrupted,
  PracticeResumed,
  PeriodEndedByInterruption,
  MilestoneReminded,
  CycleSubmittedToOrdre,
  ElementsCommunicated,
  ObservationsSubmitted,
  CycleValidated,
  CycleNotValidated,
  NextCycleOpened,
] as const;
export type CycleEvent = EventOf<typeof cycleEventTypes>;
