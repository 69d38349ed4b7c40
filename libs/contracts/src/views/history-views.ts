import { CalendarDay } from '@libs/kernel';
import { z } from 'zod';
import { Assessment } from '../assessment.js';
import { pageOf } from '../http/paging.js';
import { CycleStatus, CycleSummary, InterruptionView } from './cycle-views.js';
import { DeclarationStatus } from './declaration-views.js';

/** Everything that can happen to a cycle, to its declarations and to their cases. */
export const HistoryEventType = z.enum([
  'CycleOpened',
  'SituationRecorded',
  'PracticeInterrupted',
  'PracticeResumed',
  'PeriodEndedByInterruption',
  'MilestoneReminded',
  'CycleSubmittedToOrdre',
  'ElementsCommunicated',
  'ObservationsSubmitted',
  'CycleValidated',
  'CycleNotValidated',
  'NextCycleOpened',
  'ActionPlanned',
  'ActionDrafted',
  'EvidenceAttached',
  'EvidenceWithdrawn',
  'ActionDeclared',
  'ActionCorrected',
  'ActionAccepted',
  'ActionRoutedToCommittee',
  'ActionInformationRequested',
  'ActionInformationProvided',
  'ActionDecided',
  'ActionWithdrawn',
  'ActionInvalidated',
  'CaseOpened',
  'ReaderAssigned',
  'MemberRecused',
  'OpinionGiven',
  'CaseDecided',
  'InformationRequested',
  'InformationProvided',
  'ReaderReminded',
  'CaseEscalated',
  'CaseClosed',
]);
export type HistoryEventType = z.infer<typeof HistoryEventType>;

/** A row as people name it: where it stands in the table, and its title. */
export const RowName = z
  .object({ block: z.number().int(), number: z.number().int(), title: z.string() })
  .meta({ id: 'RowName' });
export type RowName = z.infer<typeof RowName>;

const named = {
  /** Id of the row of the référentiel; `null` where none is named. */
  row: z.string().nullable(),
  /** The same as the newest revision in force names it; `null` where none knows it. */
  rowName: RowName.nullable(),
};

const entry = {
  position: z.number().int(),
  id: z.string(),
  stream: z.string(),
  version: z.number().int(),
  type: HistoryEventType,
  occurredOn: CalendarDay,
  recordedAt: z.iso.datetime(),
  /** `accountId` is `null` where the reader is told in which role, and not by whom. */
  actor: z.object({ accountId: z.string().nullable(), role: z.string() }),
  correlation: z.string(),
  causation: z.string().nullable(),
  /** The declaration that it is about, as far as the event says; those of a case that do not are of the case's. */
  declarationId: z.string().nullable(),
  ...named,
  summary: z.string(),
};

/** One event of a cycle's history, in a line: both clocks, who in which role, and what; never free text nor evidence. */
export const HistoryEntry = z.object(entry).meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const HistoryPage = pageOf(HistoryEntry).meta({ id: 'HistoryPage' });

/** A cycle as it was known at a position of the log, judged on a day. */
export const ReplayedCycle = z
  .object({
    cycleId: z.string(),
    position: z.number().int(),
    asOf: CalendarDay,
    events: z.array(HistoryEntry),
    assessment: Assessment.nullable(),
    revisionHashes: z.array(z.string()),
  })
  .meta({ id: 'ReplayedCycle' });
export type ReplayedCycle = z.infer<typeof ReplayedCycle>;

/** Where a cycle stood as it was known at a position of the log, judged on a day: without its events. */
export const CycleState = z
  .object({
    cycleId: z.string(),
    position: z.number().int(),
    asOf: CalendarDay,
    specialty: z.string(),
    number: z.number().int(),
    first: CalendarDay,
    last: CalendarDay,
    status: CycleStatus,
    submittedOn: CalendarDay.nullable(),
    decidedOn: CalendarDay.nullable(),
    endedOn: CalendarDay.nullable(),
    interruptions: z.array(InterruptionView),
    /** Every declaration that had begun, withdrawn ones too, in the order in which they began. */
    declarations: z.array(z.object({ id: z.string(), status: DeclarationStatus, ...named })),
    /** `null` where no revision was published yet, or where `assessmentWithheld`. */
    assessment: Assessment.nullable(),
    /** The reader may know what happened, and not how it was judged. */
    assessmentWithheld: z.boolean(),
    revisionHashes: z.array(z.string()),
  })
  .meta({ id: 'CycleState' });
export type CycleState = z.infer<typeof CycleState>;

/** How many answer a search, counted up to a limit: `more` when there are others. */
const Found = z.object({ count: z.number().int(), more: z.boolean() });

/** A cycle as it is found, with how much there is to replay. */
export const FoundCycle = CycleSummary.extend({
  events: z.number().int(),
  lastEvent: HistoryEntry.nullable(),
}).meta({ id: 'FoundCycle' });
export type FoundCycle = z.infer<typeof FoundCycle>;

export const FoundCyclePage = pageOf(FoundCycle).extend({ found: Found }).meta({ id: 'FoundCyclePage' });

/** An event as it is found among those of all cycles: with its cycle, and whose. */
export const FoundEvent = z.object({ ...entry, cycleId: z.string(), subject: z.string() }).meta({ id: 'FoundEvent' });
export type FoundEvent = z.infer<typeof FoundEvent>;

export const FoundEventPage = pageOf(FoundEvent).extend({ found: Found }).meta({ id: 'FoundEventPage' });
