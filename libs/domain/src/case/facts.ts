import { type CaseCommand } from '@libs/contracts';
import { type CalendarDay, type DecisionContext, type Refusal } from '@libs/kernel';
import { type CaseEvent } from './events.js';

/** One mandate in the committee of the case's specialty. */
export interface SeatedMember {
  readonly member: string;
  readonly function: 'member' | 'chair' | 'vice-chair';
  readonly from: CalendarDay;
  readonly to: CalendarDay | null;
}

/** How long each step may take, in days; configuration, never law. */
export interface CaseDelays {
  readonly assignment: number;
  readonly opinion: number;
  readonly decision: number;
  /** How long before the opinion is due its reader is reminded. */
  readonly reminder: number;
  /** The least and the most time that a physician may be given to answer. */
  readonly answer: { readonly least: number; readonly most: number };
  /** Most information requests in one case. */
  readonly requests: number;
}

/** What a decision on a case may know beside its stream. */
export interface CaseFacts {
  /** Every mandate of the committee, past and future ones included. */
  readonly members: readonly SeatedMember[];
  readonly delays: CaseDelays;
  /** The criteria that an opinion answers, by id; empty where there is no evaluation form. */
  readonly criteria: readonly string[];
}

export type CaseContext = DecisionContext<CaseFacts>;
export type CaseOutcome = readonly CaseEvent[] | Refusal;
export type CaseData<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>['data'];
