import { type DeclarationCommand } from '@libs/contracts';
import { type CalendarDay, type DecisionContext, type Refusal } from '@libs/kernel';
import { type DeclarationEvent } from './events.js';
import { type SubmissionRule } from './submission-rule.js';

/** The cycle that a declaration belongs to, as its own stream tells it. */
export interface CycleOfDeclaration {
  readonly subject: string;
  readonly specialty: string;
  /** Not submitted to the Ordre yet, and not ended by an interruption. */
  readonly running: boolean;
  readonly first: CalendarDay;
  readonly last: CalendarDay;
}

/** What a decision on a declaration may know beside its stream. What a command does not need may be left empty. */
export interface DeclarationFacts {
  /** The cycle of the stream, or the one that the command names; `null` when there is none. */
  readonly cycle: CycleOfDeclaration | null;
  /** The rule for the action of the command, under the revision in force on its last day; see `submissionRule`. */
  readonly rule: SubmissionRule | null;
  /** The id of the case that the committee may have to open: another one for each command. */
  readonly caseId: string;
  /** Most pieces of evidence that one declaration holds. */
  readonly evidenceLimit: number;
}

export type DeclarationContext = DecisionContext<DeclarationFacts>;
export type DeclarationOutcome = readonly DeclarationEvent[] | Refusal;
export type DeclarationData<Type extends DeclarationCommand['type']> = Extract<
  DeclarationCommand,
  { type: Type }
>['data'];
