import { type Clause } from '@libs/contracts';
import { type CalendarDay, day } from '@libs/kernel';
import { type Block, type Referential, type SituationRule, shown } from '@libs/referential';
import { type DayNumber, numberOf } from './calendar.js';
import { clauseOf } from './clause.js';
import { type CompiledRow, compileRow } from './compile-row.js';
import { type CompiledTest, compileTest } from './compile-test.js';
import { toScaled } from './compile-weight.js';
import { unitsOf } from './units.js';

export interface CompiledConstraint {
  readonly code: string;
  readonly label: string;
  readonly minimum: number;
  readonly where: CompiledTest;
  readonly clause: Clause;
}

export interface CompiledBlock {
  readonly number: number;
  readonly title: string;
  readonly code: string;
  readonly minimum: number;
  readonly constraints: readonly CompiledConstraint[];
  readonly clause: Clause;
}

export interface CompiledSituation {
  readonly rule: SituationRule;
  readonly clause: Clause;
}

/** A revision made ready: every rule a closure, every clause built once. */
export interface CompiledReferential {
  readonly referential: Referential;
  readonly specialty: string;
  readonly revision: string;
  /** First day in force; 0 for the oldest revision, which covers the past too. */
  readonly from: DayNumber;
  readonly rows: ReadonlyMap<string, CompiledRow>;
  readonly blocks: readonly CompiledBlock[];
  /** Minimum of the total weight, in thousandths; `null` where nothing weighs. */
  readonly weight: { readonly minimum: number; readonly clause: Clause } | null;
  readonly situations: readonly CompiledSituation[];
  /** Answers by which a declaration says that an exemption has used it. */
  readonly usedAnswers: readonly string[];
  /** The rule of the period, for what lies outside it. */
  readonly periodClause: Clause;
  readonly dayUnits: ReadonlySet<string>;
  readonly warns: ReadonlyMap<string, Clause>;
  readonly policy: {
    readonly version: string;
    readonly wholeLife: boolean;
    readonly eachRow: boolean;
    readonly proRata: boolean;
  };
}

const compileBlock = (referential: Referential, block: Block): CompiledBlock => {
  const units = unitsOf(referential.units);
  const revision = referential.revision.number;
  const title = shown(block.title);
  return {
    number: block.number,
    title,
    code: block.minimum.code,
    minimum: block.minimum.actions,
    clause: clauseOf(block.minimum.source, title, revision),
    constraints: block.constraints.map(({ code, label, minimum, where, source }) => ({
      code,
      label,
      minimum,
      where: compileTest(where, units),
      clause: clauseOf(source, label, revision),
    })),
  };
};

const policyOf = ({ policies }: Referential): CompiledReferential['policy'] => {
  const chosen = (id: string): string | undefined => policies.find((policy) => policy.id === id)?.chosen;
  return {
    version: chosen('version') ?? 'completion-date',
    wholeLife: chosen('straddling') === 'whole-life',
    eachRow: chosen('double-counting') === 'each-row',
    proRata: chosen('minima-scaling') === 'pro-rata',
  };
};

const compileRows = (referential: Referential): ReadonlyMap<string, CompiledRow> => {
  const units = unitsOf(referential.units);
  return new Map(
    referential.blocks.flatMap((block) =>
      block.rows.map((row) => [row.id, compileRow(referential, block, row, units)] as const),
    ),
  );
};

/** Prepares a revision for `assess` and `verdict`: once per revision, never per cycle. */
export const compile = (referential: Referential): CompiledReferential => {
  const { revision, weight } = referential;
  return {
    referential,
    specialty: referential.specialty.id,
    revision: revision.number,
    from: revision.inForceFrom === null ? 0 : numberOf(day(revision.inForceFrom)),
    rows: compileRows(referential),
    blocks: referential.blocks.map((block) => compileBlock(referential, block)),
    weight: weight && {
      minimum: toScaled(weight.minimum),
      clause: clauseOf(weight.source, weight.name, revision.number),
    },
    situations: referential.situations.map((rule) => ({
      rule,
      clause: clauseOf(rule.source, rule.label, revision.number),
    })),
    usedAnswers: referential.situations.flatMap((rule) =>
      rule.effect === 'block-waived' && rule.usedAnswer !== undefined ? [rule.usedAnswer] : [],
    ),
    periodClause: clauseOf(referential.period.first.source, 'Période', revision.number),
    dayUnits: new Set(referential.units.filter(({ occupiesDays }) => occupiesDays).map(({ id }) => id)),
    warns: new Map(
      referential.preferences.map(({ warning, source, code }) => [warning, clauseOf(source, code, revision.number)]),
    ),
    policy: policyOf(referential),
  };
};

/** The revision in force on a day: the latest that has started, else the oldest known. */
export const revisionOn = (revisions: readonly CompiledReferential[], on: DayNumber): CompiledReferential => {
  let found = revisions[0];
  if (found === undefined) throw new Error('An assessment needs at least one revision.');
  for (const each of revisions) {
    const later = each.from > found.from;
    if (each.from <= on ? later || found.from > on : !later && found.from > on) found = each;
  }
  return found;
};

/** The day whose revision judges an action (MN-47), as the policy `version` of the référentiel chooses it. */
export const dayThatChoosesRevision = <Day extends DayNumber | CalendarDay>(
  { policy: { version } }: CompiledReferential,
  action: { readonly first: Day; readonly last: Day },
  cycle: { readonly first: Day },
): Day => {
  if (version === 'start-date') return action.first;
  return version === 'cycle-start' ? cycle.first : action.last;
};
