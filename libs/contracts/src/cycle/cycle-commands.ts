import { CalendarDay } from '@libs/kernel';
import { z } from 'zod';
import { type CommandOf } from '../commands.js';
import { Answer } from '../declared-action.js';
import { AccountId, EvidenceFile, Reasons, ShortText, Specialty, StreamId } from '../vocabulary.js';

/**
 * What the référentiel asks about the physician, in its own words: `profile`, the profile of practice, and its
 * yes-or-no facts (direct care, in practice on the reference day of the transition, mandatory training…).
 */
export const SituationAnswers = z.record(z.string().min(1).max(80), Answer);
export type SituationAnswers = z.infer<typeof SituationAnswers>;

export const OpenCycle = z
  .object({
    subject: AccountId,
    specialty: Specialty,
    /** Day of registration with the Ordre, or of the new registration after a period that ended. */
    registeredOn: CalendarDay,
    situation: SituationAnswers,
  })
  .meta({ id: 'OpenCycle' });

export const OpenFollowingCycle = z.object({ previousCycleId: StreamId }).meta({ id: 'OpenFollowingCycle' });

export const RecordSituation = z
  .object({ effectiveOn: CalendarDay, situation: SituationAnswers, evidence: z.array(EvidenceFile).max(25) })
  .meta({ id: 'RecordSituation' });

/** `resumedOn` is known already when a past interruption is recorded late; overlaps count once. */
export const InterruptPractice = z
  .object({
    from: CalendarDay,
    resumedOn: CalendarDay.nullable(),
    reason: ShortText.nullable(),
    evidence: z.array(EvidenceFile).max(25),
  })
  .meta({ id: 'InterruptPractice' });

/** `on` is the first day of practice after the interruption. */
export const ResumePractice = z.object({ on: CalendarDay }).meta({ id: 'ResumePractice' });

/** Ends the period once its interruptions exceed what the référentiel allows; nothing happens before. */
export const EndPeriodIfInterrupted = z.object({}).meta({ id: 'EndPeriodIfInterrupted' });

/** Reminds the physician of a day of the period by which something should be done; once per milestone. */
export const RemindOfMilestone = z
  .object({ milestone: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), dueOn: CalendarDay })
  .meta({ id: 'RemindOfMilestone' });

export const SubmitCycle = z.object({}).meta({ id: 'SubmitCycle' });

/** The elements on which the Ordre might not validate, sent to the physician before any decision. */
export const CommunicateElements = z
  .object({ elements: z.array(Reasons).min(1).max(50), observationsBy: CalendarDay })
  .meta({ id: 'CommunicateElements' });

export const SubmitObservations = z.object({ observations: Reasons }).meta({ id: 'SubmitObservations' });

export const ValidateCycle = z.object({ remarks: Reasons.nullable() }).meta({ id: 'ValidateCycle' });

export const RefuseCycle = z.object({ reasons: z.array(Reasons).min(1).max(50) }).meta({ id: 'RefuseCycle' });

export const cycleCommands = {
  OpenCycle,
  OpenFollowingCycle,
  RecordSituation,
  InterruptPractice,
  ResumePractice,
  EndPeriodIfInterrupted,
  RemindOfMilestone,
  SubmitCycle,
  CommunicateElements,
  SubmitObservations,
  ValidateCycle,
  RefuseCycle,
} as const;
export type CycleCommand = CommandOf<typeof cycleCommands>;
