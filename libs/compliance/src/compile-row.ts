import { type Clause } from '@libs/contracts';
import { type Block, type Minimum, type Referential, type Row, shown } from '@libs/referential';
import { clauseOf, rowClause } from './clause.js';
import { type CompiledTest, compileTest } from './compile-test.js';
import { type CompiledValidation, compileValidation } from './compile-validation.js';
import { type CompiledTier, compileTiers } from './compile-weight.js';
import { type Units } from './units.js';

export interface CompiledMinimum {
  readonly minimum: Minimum;
  readonly test: CompiledTest;
  readonly unless: CompiledTest | null;
  readonly clause: Clause;
}

/** Everything a row asks of one variant. */
export interface CompiledVariant {
  readonly recognised: boolean;
  readonly validation: CompiledValidation;
  readonly eligibility: readonly CompiledMinimum[];
  readonly minima: readonly CompiledMinimum[];
  readonly tiers: readonly CompiledTier[];
}

export interface CompiledRow {
  readonly row: Row;
  readonly block: number;
  readonly clause: Clause;
  readonly validationClause: Clause;
  readonly ruleClauses: ReadonlyMap<string, Clause>;
  /** Units of which a continuous activity counts only the years inside the cycle. */
  readonly yearlyUnits: ReadonlySet<string>;
  readonly honour: boolean;
  readonly simple: boolean;
  readonly committeeWeight: boolean;
  readonly variants: ReadonlyMap<string, CompiledVariant>;
  /** The only variant of a row that knows one, for a declaration that names none. */
  readonly only: CompiledVariant | null;
  readonly unrecognised: CompiledVariant;
}

const compileMinima = (row: Row, minima: readonly Minimum[], units: Units, revision: string): CompiledMinimum[] =>
  minima.map((minimum) => ({
    minimum,
    test: compileTest(minimum.require, units),
    unless: minimum.unless ? compileTest(minimum.unless, units) : null,
    clause: clauseOf(minimum.source, shown(row.title), revision, row.id),
  }));

const minimaFor = (row: Row, variant: string | null): readonly Minimum[] => [
  ...row.minima.filter(({ variants }) => variants === undefined || (variant !== null && variants.includes(variant))),
  ...(row.variants.find(({ id }) => id === variant)?.minima ?? []),
];

const compileVariant = (row: Row, variant: string | null, units: Units, revision: string): CompiledVariant => {
  const minima = compileMinima(row, minimaFor(row, variant), units, revision);
  return {
    recognised: variant !== null,
    validation: compileValidation(row.validation, variant),
    eligibility: minima.filter(({ minimum }) => minimum.reason === 'NOT_ELIGIBLE'),
    minima: minima.filter(({ minimum }) => minimum.reason === 'MIN_NOT_MET'),
    tiers: variant === null ? [] : compileTiers(row.id, row.weights, variant, units),
  };
};

export const compileRow = (referential: Referential, block: Block, row: Row, units: Units): CompiledRow => {
  const revision = referential.revision.number;
  const variants = new Map(row.variants.map(({ id }) => [id, compileVariant(row, id, units, revision)]));
  const yearly = new Set(referential.units.filter(({ years }) => years).map(({ id }) => id));
  const clause = rowClause(row, revision);
  const { validation } = row;
  return {
    row,
    block: block.number,
    clause,
    validationClause: validation.source ? clauseOf(validation.source, clause.title, revision, row.id) : clause,
    ruleClauses: new Map(row.weights.map(({ id, source }) => [id, clauseOf(source, clause.title, revision, row.id)])),
    yearlyUnits: new Set(row.units.filter((unit) => yearly.has(unit))),
    honour: row.evidence.honour,
    simple: row.evidence.declaration,
    committeeWeight: row.committeeWeight,
    variants,
    only: variants.size === 1 ? (variants.values().next().value ?? null) : null,
    unrecognised: compileVariant(row, null, units, revision),
  };
};
