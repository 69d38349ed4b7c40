import { CalendarDay } from '@libs/kernel';
import { z } from 'zod';
import { AssessedDeclaration, Assessment } from '../assessment.js';
import { CaseGround } from '../case/case-commands.js';
import { DeclaredAction } from '../declared-action.js';
import { Attestation, StreamId } from '../vocabulary.js';
import { ProblemDocument } from './problem-document.js';

const hypothetical = {
  action: DeclaredAction,
  attestation: Attestation.nullable().default(null),
  /** Whether a document will be attached. */
  withEvidence: z.boolean().default(true),
};

/** An action, as if it were declared today in this cycle. */
export const DeclarationPreviewRequest = z
  .object({ cycleId: StreamId, ...hypothetical })
  .meta({ id: 'DeclarationPreviewRequest' });

/** What would happen next, by the rules by which it will be decided. */
export const NextStep = z.discriminatedUnion('step', [
  /** It could not be declared today, and why. */
  z.object({ step: z.literal('refused'), problem: ProblemDocument }),
  z.object({ step: z.literal('accepted-on-evidence') }),
  z.object({
    step: z.literal('sent-to-committee'),
    ground: CaseGround,
    /** The decision is due on or before the start of the action. */
    prior: z.boolean(),
    /** Prior, and asked after that start. */
    late: z.boolean(),
  }),
]);
export type NextStep = z.infer<typeof NextStep>;

export const DeclarationPreview = z
  .object({
    next: NextStep,
    /** Whether it would count once declared, how much, and why; `null` where no référentiel judges. */
    declared: AssessedDeclaration.nullable(),
    /** The same once it is done and the committee has accepted it; `null` where the committee is not asked. */
    accepted: AssessedDeclaration.nullable(),
  })
  .meta({ id: 'DeclarationPreview' });
export type DeclarationPreview = z.infer<typeof DeclarationPreview>;

/** Actions to come, as if all were done, proved and, where it is asked, accepted. */
export const CyclePreviewRequest = z
  .object({
    cycleId: StreamId,
    actions: z.array(z.object(hypothetical)).min(1).max(50),
    /** The day to judge on; the last day of the cycle when absent. */
    asOf: CalendarDay.optional(),
  })
  .meta({ id: 'CyclePreviewRequest' });

export const CyclePreview = z
  .object({ asOf: CalendarDay, before: Assessment.nullable(), after: Assessment.nullable() })
  .meta({ id: 'CyclePreview' });
export type CyclePreview = z.infer<typeof CyclePreview>;
