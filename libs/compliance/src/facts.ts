import { type Answer, type DeclaredAction } from '@libs/contracts';
import { type CalendarDay } from '@libs/kernel';
import { type z } from 'zod';

/** What proves a declaration: a document, none yet, the physician's word, or nothing when a control asked for it. */
export type EvidenceState = 'provided' | 'missing' | 'honour' | 'simple' | 'unproven';

export interface DeclarationFact {
  readonly id: string;
  readonly action: DeclaredAction;
  readonly evidence: EvidenceState;
  /** Order in which the declarations were recorded: of two on one fact and one day, the earlier record stands. */
  readonly record: number;
}

export interface DecisionFact {
  readonly declarationId: string;
  readonly outcome: 'pending' | 'accepted' | 'refused';
  readonly decidedOn: CalendarDay | null;
  /** The weight written in the decision; `null` when the committee set none. */
  readonly weight: number | null;
}

/** Practice stopped on `from` and began again on `resumedOn`; `null` while it has not. */
export interface Interruption {
  readonly from: CalendarDay;
  readonly resumedOn: CalendarDay | null;
}

export interface Situation {
  /** Answers about the physician in the référentiel's words: its facts, and `profile`. */
  readonly answers: Readonly<Record<string, z.infer<typeof Answer>>>;
  readonly interruptions: readonly Interruption[];
  /** Years of interruption declared in total, without their dates. */
  readonly interruptedYears?: number;
}

export interface Span {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
}
