import { type ReasonCode } from '@libs/contracts';
import { type WeightRule } from '@libs/referential';
import { type DayNumber, numberOf, wholeYears } from './calendar.js';
import { type CompiledReferential, dayThatChoosesRevision, revisionOn } from './compile.js';
import { type CompiledMinimum, type CompiledRow, type CompiledVariant } from './compile-row.js';
import { type Claims, newClaims, settle, toScaled, weigh } from './compile-weight.js';
import { type Entry, entryOf } from './entry.js';
import { type DecisionFact, type EvidenceState } from './facts.js';
import { type AssessmentInput } from './input.js';

/** What became of one declaration: why it does not count, or what it weighs, in thousandths. */
export interface Judged {
  readonly entry: Entry;
  readonly revision: CompiledReferential;
  readonly row: CompiledRow | undefined;
  reason: ReasonCode | null;
  weight: number;
  /** The minimum that was not met. */
  minimum: CompiledMinimum | null;
  /** The rule that gave the weight. */
  rule: WeightRule | null;
  /** The declaration that counts for the same fact. */
  duplicateOf: string | null;
}

interface Bench {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly asOf: DayNumber;
  readonly taken: Map<string, string>;
  readonly claims: Claims;
  readonly requirements: CompiledReferential;
}

/** Of two decisions the one that speaks on the day: the latest taken by then, else the first to come, else the request. */
const speaks = (one: DecisionFact, other: DecisionFact, asOf: DayNumber): boolean => {
  if (one.decidedOn === null || other.decidedOn === null) return one.decidedOn !== null;
  const [taken, otherTaken] = [numberOf(one.decidedOn) <= asOf, numberOf(other.decidedOn) <= asOf];
  if (taken !== otherTaken) return taken;
  return taken ? one.decidedOn >= other.decidedOn : one.decidedOn < other.decidedOn;
};

const decisionFor = (decisions: readonly DecisionFact[], id: string, asOf: DayNumber): DecisionFact | undefined => {
  let found: DecisionFact | undefined;
  for (const decision of decisions)
    if (decision.declarationId === id && (found === undefined || speaks(decision, found, asOf))) found = decision;
  return found;
};

const outOfPeriod = ({ first, last, declaration }: Entry, bench: Bench): boolean =>
  last < bench.first ||
  first > bench.last ||
  last > bench.last ||
  (first < bench.first && !declaration.action.continuous);

const factOf = ({ row, fact }: Entry, eachRow: boolean): string => (eachRow ? `${row}/${fact}` : fact);

const accepts = (row: CompiledRow, evidence: EvidenceState): boolean => {
  switch (evidence) {
    case 'provided':
      return true;
    case 'honour':
      return row.honour;
    case 'simple':
      return row.simple;
    case 'missing':
    case 'unproven':
      return false;
  }
};

const unmet = (minima: readonly CompiledMinimum[], entry: Entry): CompiledMinimum | null => {
  for (const minimum of minima)
    if (minimum.test(entry) === 0 && (minimum.unless === null || minimum.unless(entry) !== 1)) return minimum;
  return null;
};

const judgeMinima = (judged: Judged, variant: CompiledVariant): ReasonCode | null => {
  judged.minimum = unmet(variant.eligibility, judged.entry);
  if (judged.minimum !== null) return 'NOT_ELIGIBLE';
  if (!variant.recognised && judged.revision.referential.unknownVariant === 'MIN_NOT_MET') return 'MIN_NOT_MET';
  judged.minimum = unmet(variant.minima, judged.entry);
  return judged.minimum === null ? null : 'MIN_NOT_MET';
};

const judgeWeight = (judged: Judged, row: CompiledRow, variant: CompiledVariant, claims: Claims): ReasonCode | null => {
  if (judged.revision.weight === null) return null;
  const { entry } = judged;
  const written = row.committeeWeight ? entry.decision?.weight : null;
  if (written == null) {
    const { amount, rule } = weigh(variant.tiers, entry, claims);
    judged.weight = amount;
    judged.rule = rule;
  } else judged.weight = toScaled(written);
  return judged.weight === 0 ? 'ZERO_QARQ' : null;
};

const variantOf = (row: CompiledRow, { variant }: Entry): CompiledVariant =>
  (variant === null ? row.only : row.variants.get(variant)) ?? row.unrecognised;

const isUsed = ({ answers }: Entry, { usedAnswers }: CompiledReferential): boolean => {
  for (const answer of usedAnswers) if (answers[answer] === true) return true;
  return false;
};

const judgeDuplicate = (judged: Judged, bench: Bench): ReasonCode | null => {
  const { entry } = judged;
  const other = bench.taken.get(factOf(entry, bench.requirements.policy.eachRow));
  if (other === undefined && !isUsed(entry, bench.requirements)) return null;
  judged.duplicateOf = other === entry.declaration.id ? null : (other ?? null);
  return 'DUPLICATE';
};

/** The earliest reason that applies, in the order of the reason codes. */
const reasonFor = (judged: Judged, bench: Bench): ReasonCode | null => {
  const { entry, row } = judged;
  if (row === undefined) return 'NO_SUCH_ACTION';
  if (outOfPeriod(entry, bench)) return 'OUT_OF_PERIOD';
  if (entry.first > bench.asOf) return 'FUTURE';
  const duplicate = judgeDuplicate(judged, bench);
  if (duplicate !== null) return duplicate;
  const variant = variantOf(row, entry);
  return (
    variant.validation(entry, bench.asOf) ??
    judgeMinima(judged, variant) ??
    (accepts(row, entry.declaration.evidence) ? null : 'EVIDENCE_MISSING') ??
    judgeWeight(judged, row, variant, bench.claims)
  );
};

const dayJudged = (entry: Entry, bench: Bench): DayNumber => dayThatChoosesRevision(bench.requirements, entry, bench);

/** Of a quantity in years, the share that lies inside the cycle (MN-40): missions × years keep their missions. */
const insideOnly = ({ first, last, declaration }: Entry, bench: Bench): number => {
  const { quantity } = declaration.action;
  const inside = wholeYears(bench.first, last);
  return quantity <= inside ? quantity : Math.floor((quantity * inside) / Math.max(1, wholeYears(first, last)));
};

const judgeEntry = (entry: Entry, bench: Bench, revisions: readonly CompiledReferential[]): Judged => {
  const revision = revisions.length === 1 ? bench.requirements : revisionOn(revisions, dayJudged(entry, bench));
  const row = revision.rows.get(entry.row);
  const judged: Judged = {
    entry,
    revision,
    row,
    reason: null,
    weight: 0,
    minimum: null,
    rule: null,
    duplicateOf: null,
  };
  if (entry.first < bench.first && row?.yearlyUnits.has(entry.unit)) entry.quantity = insideOnly(entry, bench);
  judged.reason = reasonFor(judged, bench);
  if (judged.reason !== null) judged.weight = 0;
  else bench.taken.set(factOf(entry, bench.requirements.policy.eachRow), entry.declaration.id);
  return judged;
};

const precedes = (a: Entry, b: Entry): boolean => {
  if (a.first !== b.first) return a.first < b.first;
  const [before, after] = [a.declaration, b.declaration];
  return before.record === after.record ? before.id < after.id : before.record < after.record;
};

/** Sorts in place by first day, then by record; declarations mostly arrive in order, so insertion is the cheapest. */
const sort = (entries: Entry[]): Entry[] => {
  for (let index = 1; index < entries.length; index++) {
    const moved = entries[index] as Entry;
    let place = index;
    for (; place > 0 && precedes(moved, entries[place - 1] as Entry); place--)
      entries[place] = entries[place - 1] as Entry;
    entries[place] = moved;
  }
  return entries;
};

const consume = (entries: readonly Entry[], bench: Bench): void => {
  if (bench.requirements.usedAnswers.length === 0) return;
  for (const entry of entries)
    if (isUsed(entry, bench.requirements))
      bench.taken.set(factOf(entry, bench.requirements.policy.eachRow), entry.declaration.id);
};

const judgeRound = (
  entries: readonly Entry[],
  revisions: readonly CompiledReferential[],
  bench: Omit<Bench, 'taken'>,
): Judged[] => {
  const round: Bench = { ...bench, taken: new Map() };
  consume(entries, round);
  return entries.map((entry) => judgeEntry(entry, round, revisions));
};

/** Judges every declaration of a cycle, earliest first day first: the first that counts for a fact takes it. */
export const judge = (input: AssessmentInput, requirements: CompiledReferential, asOf: DayNumber): Judged[] => {
  const { decisions, revisions } = input;
  const first = numberOf(input.cycle.first);
  const claims = newClaims();
  const bench = { first, last: numberOf(input.cycle.last), asOf, claims, requirements };
  const yearsFrom = requirements.policy.wholeLife ? 0 : first;
  const entries = input.declarations.map((declaration) =>
    entryOf(declaration, decisions.length === 0 ? undefined : decisionFor(decisions, declaration.id, asOf), yearsFrom),
  );
  sort(entries);
  const judged = judgeRound(entries, revisions, bench);
  return claims.contested ? judgeRound(entries, revisions, { ...bench, claims: settle(claims) }) : judged;
};
