import {
  type AssessedBlock,
  type AssessedDeclaration,
  type AssessedWeight,
  type Assessment,
  type Clause,
} from '@libs/contracts';
import { fromScaled } from './compile-weight.js';
import { decidingFacts } from './deciding-facts.js';
import { type AssessmentInput } from './input.js';
import { type Judged } from './judge.js';
import { nextChange } from './next-change.js';
import { type Tally, unmetRequirements } from './requirements.js';
import { type Judgement, judgeCycle } from './verdict.js';
import { warningsOf } from './warnings.js';

const clauseBehind = ({ reason, row, minimum, rule, revision }: Judged): Clause | null => {
  if (row === undefined) return null;
  switch (reason) {
    case 'OUT_OF_PERIOD':
      return revision.periodClause;
    case 'REFUSED':
    case 'PENDING_VALIDATION':
    case 'PRIOR_VALIDATION_REQUIRED':
    case 'NOT_ON_LIST':
      return row.validationClause;
    case 'NOT_ELIGIBLE':
    case 'MIN_NOT_MET':
      return minimum?.clause ?? row.clause;
    default:
      return (rule === null ? undefined : row.ruleClauses.get(rule.id)) ?? row.clause;
  }
};

const standingOf = ({ reason, entry }: Judged): AssessedDeclaration['standing'] => {
  if (reason === null) return 'counts';
  const waits =
    reason === 'FUTURE' ||
    reason === 'PENDING_VALIDATION' ||
    (reason === 'EVIDENCE_MISSING' && entry.declaration.evidence !== 'unproven');
  return waits ? 'does-not-count-yet' : 'does-not-count';
};

const explainDeclaration = (judged: Judged, input: AssessmentInput): AssessedDeclaration => ({
  id: judged.entry.declaration.id,
  row: judged.entry.row,
  block: judged.row?.block ?? null,
  standing: standingOf(judged),
  reason: judged.reason,
  weight: judged.revision.weight === null ? null : fromScaled(judged.weight),
  clause: clauseBehind(judged),
  facts: decidingFacts(judged, input),
});

const missing = (counted: number, required: number) => ({
  counted,
  required,
  missing: Math.max(0, required - counted),
  satisfied: counted >= required,
});

const idsOf = (judged: readonly Judged[]): string[] => judged.map(({ entry }) => entry.declaration.id);

const explainBlock = (tally: Tally, counting: readonly Judged[], weighted: boolean): AssessedBlock => {
  const { block, counted, required, exempt } = tally;
  const own = counting.filter(({ row }) => row?.block === block.number);
  return {
    number: block.number,
    title: block.title,
    ...missing(counted, required),
    exempt,
    weight: weighted ? fromScaled(tally.weight) : null,
    constraints: block.constraints.map(({ code, label, minimum, where, clause }) => {
      const matching = own.filter(({ entry }) => where(entry) === 1);
      return { code, label, ...missing(matching.length, exempt ? 0 : minimum), declarations: idsOf(matching), clause };
    }),
    declarations: idsOf(own),
    clause: block.clause,
  };
};

const explainWeight = ({ requirements, tallies }: Judgement): AssessedWeight | null => {
  const { weight } = requirements.referential;
  if (weight === null || requirements.weight === null) return null;
  const { total, required } = tallies;
  return {
    name: weight.name,
    abbreviation: weight.abbreviation,
    total: fromScaled(total),
    required: fromScaled(required),
    missing: fromScaled(Math.max(0, required - total)),
    satisfied: total >= required,
    clause: requirements.weight.clause,
  };
};

type Requirements = Pick<Assessment, 'compliant' | 'blocks' | 'weight' | 'declarations' | 'unmet' | 'warnings'>;

const nothingJudged = (judgement: Judgement): Requirements => ({
  compliant: null,
  blocks: null,
  weight: null,
  declarations: [],
  unmet: [],
  warnings: warningsOf({ ...judgement, judged: [] }),
});

const explainRequirements = (judgement: Judgement, input: AssessmentInput): Requirements => {
  const { judged, tallies, requirements } = judgement;
  const counting = judged.filter(({ reason }) => reason === null);
  return {
    compliant: judgement.status === 'conforme',
    blocks: tallies.blocks.map((tally) => explainBlock(tally, counting, requirements.weight !== null)),
    weight: explainWeight(judgement),
    declarations: judged.map((each) => explainDeclaration(each, input)),
    unmet: unmetRequirements(tallies, requirements),
    warnings: warningsOf(judgement),
  };
};

/**
 * Judges a cycle on the day `asOf` and says why, line by line: pure, and the same bytes for the same facts in any order.
 * Amounts are exact (thousandths inside), days are Europe/Paris calendar days, both ends included.
 */
export const assess = (input: AssessmentInput): Assessment => {
  const judgement = judgeCycle(input);
  const { requirements, situation, status } = judgement;
  return {
    asOf: input.asOf,
    cycle: { first: input.cycle.first, last: input.cycle.last },
    specialty: requirements.specialty,
    revision: requirements.revision,
    status,
    situation: situation.applied.map(({ rule, clause }) => ({
      rule: rule.id,
      label: rule.label,
      effect: rule.effect,
      clause,
    })),
    ...(situation.closing === null ? explainRequirements(judgement, input) : nothingJudged(judgement)),
    nextChange: nextChange(input, judgement),
  };
};
