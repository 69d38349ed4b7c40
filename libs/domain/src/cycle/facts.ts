import { type CycleCommand } from '@libs/contracts';
import { type CalendarDay, type DecisionContext, type Refusal } from '@libs/kernel';
import { type CycleEvent } from './events.js';
import { type Period } from '@libs/referential';
import { type DatedSituation } from './state.js';

/** The cycle before, as its own stream tells it. */
export interface PreviousCycle {
  readonly subject: string;
  readonly specialty: string;
  readonly number: number;
  readonly registeredOn: CalendarDay;
  readonly last: CalendarDay;
  readonly situations: readonly DatedSituation[];
  /** Whether the Ordre has it: `awaited` from the submission on, also after a refusal; `null` before. */
  readonly ruling: 'awaited' | 'validated' | null;
  /** The id that belongs to the cycle which follows it. */
  readonly nextCycleId: string;
}

/** What a decision on a cycle may know beside its stream. What a command does not need may be left empty. */
export interface CycleFacts {
  /** Id of the cycle that the command is about. */
  readonly cycleId: string;
  /** The rule of the référentiel in force; `null` when none is published for the specialty. */
  readonly period: Period | null;
  /** The profiles of practice and the yes-or-no facts that the référentiel knows of a physician. */
  readonly profiles: readonly string[];
  readonly questions: readonly string[];
  /** Years of interruption that a period outlives; `null` where the référentiel has no such rule (MN-48). */
  readonly interruptionLimitYears: number | null;
  /** Whether the subject has another cycle in the specialty that no interruption has ended: it is followed, not doubled. */
  readonly anotherIsRunning: boolean;
  /** How many cycles the subject had in the specialty before this one. */
  readonly cyclesBefore: number;
  /** The day on which an interruption ended the last of them; `null` when there was none. */
  readonly endedOn: CalendarDay | null;
  readonly previous: PreviousCycle | null;
  /** Whether every requirement is met today; `null` when not assessed. */
  readonly requirementsMet: boolean | null;
  /** The id that belongs to the following cycle. */
  readonly nextCycleId: string;
  /** Days that the physician has at least to present observations. */
  readonly observationDays: number;
}

export type CycleContext = DecisionContext<CycleFacts>;
export type CycleOutcome = readonly CycleEvent[] | Refusal;
export type CycleData<Type extends CycleCommand['type']> = Extract<CycleCommand, { type: Type }>['data'];
