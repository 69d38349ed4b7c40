import { type Answer } from '@libs/contracts';
import { type z } from 'zod';
import { type DayNumber, numberOf, wholeYears } from './calendar.js';
import { type DecisionFact, type DeclarationFact } from './facts.js';

/** One declaration made ready to be judged: days as integers, years counted, its decision at hand. */
export interface Entry {
  readonly declaration: DeclarationFact;
  readonly row: string;
  readonly variant: string | null;
  /** What identifies the fact: the key it was given, else the declaration itself, which a later one may name as the same. */
  readonly fact: string;
  readonly unit: string;
  readonly list: string | null;
  readonly answers: Readonly<Record<string, z.infer<typeof Answer>>>;
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly decision: DecisionFact | undefined;
  readonly decidedOn: DayNumber | null;
  /** Whole years of a continuous activity, inside the cycle; 0 for any other activity. */
  readonly years: number;
  /** Quantity that counts: of yearly units of a continuous activity, only the years inside the cycle. */
  quantity: number;
}

export const entryOf = (
  declaration: DeclarationFact,
  decision: DecisionFact | undefined,
  cycleFirst: DayNumber,
): Entry => {
  const { action } = declaration;
  const first = numberOf(action.first);
  const last = numberOf(action.last);
  return {
    declaration,
    row: action.row,
    variant: action.variant,
    fact: action.factKey ?? declaration.id,
    unit: action.unit,
    list: action.listEntry === null ? null : action.listEntry.list,
    answers: action.answers,
    first,
    last,
    decision,
    decidedOn: decision?.decidedOn == null ? null : numberOf(decision.decidedOn),
    years: action.continuous ? wholeYears(first < cycleFirst ? cycleFirst : first, last) : 0,
    quantity: action.quantity,
  };
};
