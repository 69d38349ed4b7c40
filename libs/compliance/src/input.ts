import { type CalendarDay } from '@libs/kernel';
import { type CompiledReferential } from './compile.js';
import { type DecisionFact, type DeclarationFact, type Situation, type Span } from './facts.js';

export interface AssessmentInput {
  readonly cycle: Span;
  readonly situation: Situation;
  readonly declarations: readonly DeclarationFact[];
  readonly decisions: readonly DecisionFact[];
  /** Every revision of the specialty's référentiel, compiled, in any order. */
  readonly revisions: readonly CompiledReferential[];
  readonly asOf: CalendarDay;
}
