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

/** An action, as if it were declared today in this cycle, or as the correction of one that was. */
export const DeclarationPreviewRequest = z
  .object({
    cycleId: StreamId,
    ...hypothetical,
    /** The declaration of which it would be the correction; a new one when absent. */
    corrects: StreamId.optional(),
  })
  .meta({ id: 'DeclarationPreviewRequest' });

/** What would happen next, by the rules by which it will be decided. */
export const NextStep = z.discriminatedUnion('step', [
  /** It could not be declared today, and why. */
  z.object({ step: z.literal('refused'), problem: ProblemDocument }),
  z.object({ step: z.literal('accepted-on-evidence') }),
  /** The committee, which waits for an answer, goes on with it as corrected. */
  z.object({ step: z.literal('stays-with-committee') }),
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

/** How many concurrent declarations a preview names. */
export const CONCURRENT_AT_MOST = 5;

/** Another declaration of the cycle, of which some days are the same: perhaps of the same event. */
export const Concurrent = z
  .object({
    id: StreamId,
    title: z.string(),
    first: CalendarDay,
    last: CalendarDay,
    /** What a declaration of the same event carries as its `factKey`. */
    fact: z.string(),
  })
  .meta({ id: 'Concurrent' });
export type Concurrent = z.infer<typeof Concurrent>;

export const DeclarationPreview = z
  .object({
    next: NextStep,
    /** Whether it would count once declared, how much, and why; `null` where no référentiel judges. */
    declared: AssessedDeclaration.nullable(),
    /** The same once it is done and the committee has accepted it; `null` where the committee is not asked. */
    accepted: AssessedDeclaration.nullable(),
    /** Those on the same days, the likeliest first: one event counts once, and the physician knows whether it is one. */
    concurrent: z.array(Concurrent).max(CONCURRENT_AT_MOST),
  })
  .meta({ id: 'DeclarationPreview' });
export type DeclarationPreview = z.infer<typeof DeclarationPreview>;

/** Actions to come, as if all were done, proved and, where it is asked, accepted. */
export const CyclePreviewRequest = z
  .object({
    cycleId: StreamId,
    actions: z.array(z.object(hypothetical)).max(50).default([]),
    /** Whether the actions that the cycle keeps as planned are done as well. */
    withPlanned: z.boolean().default(false),
    /** The day to judge on; the last day of the cycle when absent. */
    asOf: CalendarDay.optional(),
  })
  .meta({ id: 'CyclePreviewRequest' });

/** What an action to come will go through. */
export const ForeseenStep = z.discriminatedUnion('step', [
  /** Planned without what its rule depends on: it is left out of the simulation. */
  z.object({ step: z.literal('incomplete') }),
  z.object({ step: z.literal('no-such-row') }),
  z.object({ step: z.literal('accepted-on-evidence') }),
  z.object({
    step: z.literal('sent-to-committee'),
    ground: CaseGround,
    /**
     * Where it has to be asked beforehand: the decision is due on or before the first day of the action, and asked by
     * `askBy` the committee has all the time that it gives itself. `null` where it may be asked afterwards.
     */
    beforehand: z.object({ askBy: CalendarDay, decisionBy: CalendarDay }).nullable(),
  }),
]);
export type ForeseenStep = z.infer<typeof ForeseenStep>;

export const ForeseenAction = z.object({
  /** The declaration that keeps it as planned; `null` for the actions of the request, in its order. */
  declarationId: z.string().nullable(),
  title: z.string().nullable(),
  next: ForeseenStep,
  /** Whether it would count, how much, and why; `null` where nothing judges it. */
  assessed: AssessedDeclaration.nullable(),
});
export type ForeseenAction = z.infer<typeof ForeseenAction>;

export const CyclePreview = z
  .object({
    asOf: CalendarDay,
    /** Both without the declarations that they are made of. */
    before: Assessment.nullable(),
    after: Assessment.nullable(),
    /** Those of the request, then those that were planned. */
    actions: z.array(ForeseenAction),
  })
  .meta({ id: 'CyclePreview' });
export type CyclePreview = z.infer<typeof CyclePreview>;
