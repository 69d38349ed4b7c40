import { CalendarDay } from '@libs/kernel';
import { z } from 'zod';
import { Answer } from './declared-action.js';

/** Why a declaration does not count, in the order in which the engine looks: the earliest that applies is given. */
export const ReasonCode = z.enum([
  'NO_SUCH_ACTION',
  'OUT_OF_PERIOD',
  'FUTURE',
  'DUPLICATE',
  'REFUSED',
  'PENDING_VALIDATION',
  'PRIOR_VALIDATION_REQUIRED',
  'NOT_ON_LIST',
  'NOT_ELIGIBLE',
  'MIN_NOT_MET',
  'EVIDENCE_MISSING',
  'ZERO_QARQ',
]);
export type ReasonCode = z.infer<typeof ReasonCode>;

export const AssessmentStatus = z.enum(['conforme', 'en_cours', 'non_conforme', 'non_concerne', 'periode_terminee']);
export type AssessmentStatus = z.infer<typeof AssessmentStatus>;

export const WarningCode = z.enum(['SAME_TYPE', 'OVERLAP', 'PENDING_VALIDATION', 'RULE_NOT_IN_SOURCE']);
export type WarningCode = z.infer<typeof WarningCode>;

/** The rule that was applied: its row where it has one, the words of the source and the reading that was followed. */
export const Clause = z.object({
  row: z.string().nullable(),
  title: z.string(),
  quote: z.string().nullable(),
  readings: z.array(z.string()),
  /** Number of the revision in which the rule stands. */
  revision: z.string(),
});
export type Clause = z.infer<typeof Clause>;

/** A fact that decided: what it is, what it was, what was expected where something was. */
export const DecidingFact = z.object({
  name: z.string(),
  value: Answer,
  expected: z.string().nullable(),
});
export type DecidingFact = z.infer<typeof DecidingFact>;

/** « Not yet »: nothing is wrong with it, it waits for its day, for a decision or for its evidence. */
export const Standing = z.enum(['counts', 'does-not-count-yet', 'does-not-count']);

export const AssessedDeclaration = z.object({
  id: z.string(),
  row: z.string(),
  /** Number of the block; `null` when the référentiel has no such row. */
  block: z.number().int().nullable(),
  standing: Standing,
  reason: ReasonCode.nullable(),
  /** What it adds to the total; `null` in a référentiel that does not weigh. */
  weight: z.number().nullable(),
  clause: Clause.nullable(),
  facts: z.array(DecidingFact),
});
export type AssessedDeclaration = z.infer<typeof AssessedDeclaration>;

const counted = {
  counted: z.number(),
  required: z.number(),
  missing: z.number(),
  satisfied: z.boolean(),
};

export const AssessedConstraint = z.object({
  code: z.string(),
  label: z.string(),
  ...counted,
  /** Ids of the declarations that it counts. */
  declarations: z.array(z.string()),
  clause: Clause,
});

export const AssessedBlock = z.object({
  number: z.number().int(),
  title: z.string(),
  ...counted,
  /** The situation waives the block: nothing is required. */
  exempt: z.boolean(),
  /** Weight of the block's counted declarations; `null` in a référentiel that does not weigh. */
  weight: z.number().nullable(),
  constraints: z.array(AssessedConstraint),
  /** Ids of the declarations that it counts. */
  declarations: z.array(z.string()),
  clause: Clause,
});
export type AssessedBlock = z.infer<typeof AssessedBlock>;

export const AssessedWeight = z.object({
  name: z.string(),
  abbreviation: z.string(),
  total: z.number(),
  required: z.number(),
  missing: z.number(),
  satisfied: z.boolean(),
  clause: Clause,
});
export type AssessedWeight = z.infer<typeof AssessedWeight>;

/** A requirement that is not met, by the code that the référentiel gives it. */
export const Unmet = z.object({
  code: z.string(),
  /** Number of the block; `null` for the total weight. */
  block: z.number().int().nullable(),
  counted: z.number(),
  required: z.number(),
  missing: z.number(),
});
export type Unmet = z.infer<typeof Unmet>;

export const AssessmentWarning = z.object({
  code: WarningCode,
  declarations: z.array(z.string()),
  clause: Clause.nullable(),
});
export type AssessmentWarning = z.infer<typeof AssessmentWarning>;

/** A rule on the physician's situation that applies. */
export const AppliedSituation = z.object({
  rule: z.string(),
  label: z.string(),
  effect: z.enum(['not-concerned', 'period-ended', 'concerned', 'block-waived', 'not-in-source']),
  clause: Clause,
});

/**
 * A cycle judged on a day, with every reason. `blocks`, `weight` and `compliant` are `null` when the physician is not
 * concerned or the period has ended: nothing is judged then.
 */
export const Assessment = z.object({
  asOf: CalendarDay,
  cycle: z.object({ first: CalendarDay, last: CalendarDay }),
  specialty: z.string(),
  /** Number of the revision whose minima apply. */
  revision: z.string(),
  status: AssessmentStatus,
  compliant: z.boolean().nullable(),
  situation: z.array(AppliedSituation),
  blocks: z.array(AssessedBlock).nullable(),
  weight: AssessedWeight.nullable(),
  declarations: z.array(AssessedDeclaration),
  unmet: z.array(Unmet),
  warnings: z.array(AssessmentWarning),
  /** The next calendar day on which the outcome changes although nothing happens; `null` when time alone changes nothing. */
  nextChange: CalendarDay.nullable(),
});
export type Assessment = z.infer<typeof Assessment>;
