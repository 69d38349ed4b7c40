import { CalendarDay } from '@libs/kernel';
import { z } from 'zod';
import { Assessment, AssessmentStatus } from '../assessment.js';
import { SituationAnswers } from '../cycle/cycle-commands.js';
import { pageOf } from '../http/paging.js';

export const CycleStatus = z.enum(['running', 'ended-by-interruption', 'submitted', 'validated', 'not-validated']);
export type CycleStatus = z.infer<typeof CycleStatus>;

export const SituationView = z.object({ effectiveOn: CalendarDay, answers: SituationAnswers });

export const InterruptionView = z.object({ from: CalendarDay, resumedOn: CalendarDay.nullable() });

const summary = {
  id: z.string(),
  subject: z.string(),
  specialty: z.string(),
  number: z.number().int(),
  first: CalendarDay,
  last: CalendarDay,
  status: CycleStatus,
  /** Where the cycle stands today; `null` while no revision of its référentiel is known. */
  assessed: AssessmentStatus.nullable(),
  compliant: z.boolean().nullable(),
  /** The next day on which the assessment changes although nothing happens. */
  nextChange: CalendarDay.nullable(),
  /** Version of the cycle's own stream, for `If-Match`. */
  version: z.number().int(),
};

export const CycleSummary = z.object(summary).meta({ id: 'CycleSummary' });
export type CycleSummary = z.infer<typeof CycleSummary>;

/** Where the contradictory phase of the Ordre stands (R. 4022-14). */
export const ContradictionView = z.object({
  observationsBy: CalendarDay,
  elements: z.array(z.string()),
  observed: z.boolean(),
});

/** One cycle with everything that says where it stands, and why. */
export const CycleOverview = z
  .object({
    ...summary,
    registeredOn: CalendarDay,
    years: z.number(),
    previousCycleId: z.string().nullable(),
    nextCycleId: z.string().nullable(),
    situations: z.array(SituationView),
    interruptions: z.array(InterruptionView),
    endedOn: CalendarDay.nullable(),
    submittedOn: CalendarDay.nullable(),
    decidedOn: CalendarDay.nullable(),
    contradiction: ContradictionView.nullable(),
    /** What the Ordre wrote with its decision. */
    ordreReasons: z.array(z.string()),
    assessment: Assessment.nullable(),
    /** Hashes of the revisions that the assessment applied. */
    revisionHashes: z.array(z.string()),
    /** Position of the log that the overview has taken in. */
    position: z.number().int(),
  })
  .meta({ id: 'CycleOverview' });
export type CycleOverview = z.infer<typeof CycleOverview>;

export const CyclePage = pageOf(CycleSummary).meta({ id: 'CyclePage' });
