import { type AssessmentStatus } from '@libs/contracts';
import { type DayNumber, numberOf } from './calendar.js';
import { type CompiledReferential, revisionOn } from './compile.js';
import { fromScaled } from './compile-weight.js';
import { type AssessmentInput } from './input.js';
import { type Judged, judge } from './judge.js';
import { type Tallies, tally } from './requirements.js';
import { type JudgedSituation, judgeSituation } from './situation.js';

export interface Judgement {
  readonly asOf: DayNumber;
  /** The revision whose minima apply: the one in force on the day, or at the end of a cycle that is over. */
  readonly requirements: CompiledReferential;
  readonly situation: JudgedSituation;
  readonly judged: readonly Judged[];
  readonly tallies: Tallies;
  readonly status: AssessmentStatus;
}

const requirementsOf = ({ revisions, cycle }: AssessmentInput, asOf: DayNumber): CompiledReferential =>
  revisionOn(revisions, Math.min(asOf, numberOf(cycle.last)));

const statusOf = ({ closing }: JudgedSituation, { met }: Tallies, over: boolean): AssessmentStatus => {
  if (closing !== null) return closing.rule.effect === 'not-concerned' ? 'non_concerne' : 'periode_terminee';
  if (met) return 'conforme';
  return over ? 'non_conforme' : 'en_cours';
};

/** Judges a cycle on its day, without a word of explanation. */
export const judgeCycle = (input: AssessmentInput): Judgement => {
  const asOf = numberOf(input.asOf);
  const requirements = requirementsOf(input, asOf);
  const situation = judgeSituation(input, requirements);
  const judged = judge(input, requirements, asOf);
  const tallies = tally(judged, input, requirements, situation.waived);
  const status = statusOf(situation, tallies, asOf > numberOf(input.cycle.last));
  return { asOf, requirements, situation, judged, tallies, status };
};

export interface Verdict {
  readonly status: AssessmentStatus;
  /** `null` when nothing is judged: not concerned, or period ended. */
  readonly compliant: boolean | null;
  readonly blocks: readonly { readonly number: number; readonly counted: number; readonly required: number }[];
  /** `null` in a référentiel that does not weigh. */
  readonly weight: number | null;
}

/** The outcome alone: who is compliant, and how far. Use `assess` where someone asks why. */
export const verdict = (input: AssessmentInput): Verdict => {
  const { status, situation, tallies, requirements } = judgeCycle(input);
  return {
    status,
    compliant: situation.closing === null ? status === 'conforme' : null,
    blocks: tallies.blocks.map(({ block, counted, required }) => ({ number: block.number, counted, required })),
    weight: requirements.weight === null ? null : fromScaled(tallies.total),
  };
};
