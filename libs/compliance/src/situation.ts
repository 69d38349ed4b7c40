import { type SituationTest } from '@libs/referential';
import { type CalendarDay } from '@libs/kernel';
import { type CompiledReferential, type CompiledSituation } from './compile.js';
import { type Situation, type Span } from './facts.js';
import { type AssessmentInput } from './input.js';
import { interruptionExceeds } from './interruption.js';

export interface JudgedSituation {
  readonly applied: readonly CompiledSituation[];
  /** The rule that lifts the obligation or ends the period: nothing else is judged then. */
  readonly closing: CompiledSituation | null;
  /** Numbers of the blocks that are waived. */
  readonly waived: readonly number[];
}

const exceeded = (situation: Situation, cycle: Span, years: number, asOf: CalendarDay): boolean => {
  if ((situation.interruptedYears ?? 0) > years) return true;
  if (situation.interruptions.length === 0) return false;
  const on = interruptionExceeds(situation.interruptions, cycle, years);
  return on !== null && on <= asOf;
};

const holds = (test: SituationTest, { situation, cycle, asOf }: AssessmentInput): boolean => {
  if ('fact' in test) return situation.answers[test.fact] === test.is;
  if ('profile' in test) {
    const profile = situation.answers['profile'];
    return typeof profile === 'string' && test.profile.includes(profile);
  }
  return exceeded(situation, cycle, test.interruptionYearsOver, asOf);
};

const ordinary: JudgedSituation = { applied: [], closing: null, waived: [] };

/** Reads the rules on the physician's situation in the order in which the référentiel gives them. */
export const judgeSituation = (input: AssessmentInput, { situations }: CompiledReferential): JudgedSituation => {
  const applied = situations.filter(({ rule }) => rule.when.every((test) => holds(test, input)));
  if (applied.length === 0) return ordinary;
  return {
    applied,
    closing: applied.find(({ rule }) => rule.effect === 'not-concerned' || rule.effect === 'period-ended') ?? null,
    waived: applied.flatMap(({ rule }) => (rule.effect === 'block-waived' ? [rule.block] : [])),
  };
};
