import { type Unmet } from '@libs/contracts';
import { numberOf, wholeYears } from './calendar.js';
import { type CompiledBlock, type CompiledReferential } from './compile.js';
import { fromScaled } from './compile-weight.js';
import { type AssessmentInput } from './input.js';
import { type Judged } from './judge.js';

export interface Tally {
  readonly block: CompiledBlock;
  readonly required: number;
  readonly exempt: boolean;
  counted: number;
  /** Weight of the block, in thousandths. */
  weight: number;
  /** How many counted declarations each constraint finds. */
  readonly constraints: number[];
}

export interface Tallies {
  readonly blocks: readonly Tally[];
  /** Total weight and what is required of it, in thousandths. */
  readonly total: number;
  readonly required: number;
  readonly met: boolean;
}

/** How a minimum of an ordinary period is scaled to this cycle: not at all unless the policy says so (MN-41). */
const scaling = (
  input: AssessmentInput,
  { policy, referential }: CompiledReferential,
): ((minimum: number) => number) => {
  if (!policy.proRata) return (minimum) => minimum;
  const years = wholeYears(numberOf(input.cycle.first), numberOf(input.cycle.last));
  return (minimum) => Math.ceil((minimum * years) / referential.period.first.years);
};

const isMet = ({ block, required, exempt, counted, constraints }: Tally): boolean =>
  exempt ||
  (counted >= required && block.constraints.every(({ minimum }, index) => (constraints[index] ?? 0) >= minimum));

const add = (tally: Tally, { entry, weight }: Judged): void => {
  tally.counted += 1;
  tally.weight += weight;
  const { constraints } = tally.block;
  for (let index = 0; index < constraints.length; index++)
    if (constraints[index]?.where(entry) === 1) tally.constraints[index] = (tally.constraints[index] ?? 0) + 1;
};

/** Adds up what counts, block by block, against what the revision in force requires. */
export const tally = (
  judged: readonly Judged[],
  input: AssessmentInput,
  compiled: CompiledReferential,
  waived: readonly number[],
): Tallies => {
  const scale = scaling(input, compiled);
  const blocks = compiled.blocks.map((block): Tally => {
    const exempt = waived.length > 0 && waived.includes(block.number);
    const required = exempt ? 0 : scale(block.minimum);
    return { block, required, exempt, counted: 0, weight: 0, constraints: block.constraints.map(() => 0) };
  });
  let total = 0;
  for (const each of judged) {
    if (each.reason !== null) continue;
    total += each.weight;
    for (const one of blocks) if (one.block.number === each.row?.block) add(one, each);
  }
  const required = compiled.weight === null ? 0 : scale(compiled.weight.minimum);
  return { blocks, total, required, met: total >= required && blocks.every(isMet) };
};

const unmetOf = (code: string, block: number | null, counted: number, required: number): Unmet[] =>
  counted < required ? [{ code, block, counted, required, missing: required - counted }] : [];

const unmetOfBlock = ({ block, required, exempt, counted, constraints }: Tally): Unmet[] =>
  exempt
    ? []
    : [
        ...unmetOf(block.code, block.number, counted, required),
        ...block.constraints.flatMap(({ code, minimum }, index) =>
          unmetOf(code, block.number, constraints[index] ?? 0, minimum),
        ),
      ];

/** Every requirement that is not met, in the référentiel's codes. */
export const unmetRequirements = (
  { blocks, total, required }: Tallies,
  { referential }: CompiledReferential,
): Unmet[] => [
  ...blocks.flatMap(unmetOfBlock),
  ...(referential.weight && total < required
    ? [
        {
          code: referential.weight.code,
          block: null,
          counted: fromScaled(total),
          required: fromScaled(required),
          missing: fromScaled(required - total),
        },
      ]
    : []),
];
