import { type WeightRule } from '@libs/referential';
import { type CompiledTest, compileTest } from './compile-test.js';
import { type Entry } from './entry.js';
import { type Units, ratio } from './units.js';

/** Weights are summed as whole thousandths, so that no sum drifts. */
export const SCALE = 1000;
export const toScaled = (amount: number): number => Math.round(amount * SCALE);
export const fromScaled = (amount: number): number => amount / SCALE;

export interface CompiledRule {
  readonly rule: WeightRule;
  readonly amount: (entry: Entry) => number;
}

/** Rules of which the highest applies: one exclusive group, or a single rule. */
export interface CompiledTier {
  readonly key: string;
  readonly once: WeightRule['once'];
  readonly rules: readonly CompiledRule[];
}

export interface Weighed {
  amount: number;
  rule: WeightRule | null;
}

/**
 * Who is granted what may be granted once per cycle, variant or fact: the highest tier, of equals the earliest. A first
 * round makes the claims; only where two met is a second round held, with the claims settled.
 */
export interface Claims {
  readonly best: Map<string, { readonly id: string; readonly amount: number }>;
  readonly settled: boolean;
  contested: boolean;
}

export const newClaims = (): Claims => ({ best: new Map(), settled: false, contested: false });
export const settle = ({ best }: Claims): Claims => ({ best, settled: true, contested: false });

const wholeGroups = (quantity: number, per: number): number => Math.floor(Math.floor(quantity) / per);

const amountOf = (rule: WeightRule, units: Units): ((entry: Entry) => number) => {
  const value = toScaled(rule.value);
  const { unit, per } = rule;
  if (unit === null) return () => value;
  return (entry) => {
    if (entry.unit === unit) return value * wholeGroups(entry.quantity, per);
    const factor = ratio(units, entry.unit, unit);
    return factor === null ? 0 : value * wholeGroups((entry.quantity * factor.times) / factor.over, per);
  };
};

/** In a group an unanswered condition keeps a tier out of reach; a rule alone is only lost by an answer against it. */
const applies = (rule: WeightRule, units: Units): ((entry: Entry) => boolean) => {
  const when: CompiledTest | null = rule.when ? compileTest(rule.when, units) : null;
  const unless: CompiledTest | null = rule.unless ? compileTest(rule.unless, units) : null;
  const grouped = rule.group !== undefined;
  return (entry) => {
    const met = when === null ? 1 : when(entry);
    return (grouped ? met === 1 : met !== 0) && (unless === null || unless(entry) !== 1);
  };
};

const compileRule = (rule: WeightRule, units: Units): CompiledRule => {
  const amount = amountOf(rule, units);
  const holds = applies(rule, units);
  return { rule, amount: (entry) => (holds(entry) ? amount(entry) : 0) };
};

/** The tiers of a row that one variant can reach. */
export const compileTiers = (
  rowId: string,
  rules: readonly WeightRule[],
  variant: string,
  units: Units,
): readonly CompiledTier[] => {
  const groups = new Map<string, WeightRule[]>();
  for (const rule of rules.filter(({ variants }) => variants.includes(variant))) {
    const key = `${rowId}/${rule.group ?? rule.id}`;
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return [...groups].map(([key, group]) => ({
    key,
    once: group.find(({ once }) => once !== undefined)?.once,
    rules: group.map((rule) => compileRule(rule, units)),
  }));
};

const scopeOf = (tier: CompiledTier, entry: Entry): string | null => {
  switch (tier.once) {
    case 'cycle':
      return tier.key;
    case 'variant':
      return `${tier.key}/${entry.variant}`;
    case 'fact':
      return `${tier.key}/${entry.fact}`;
    case undefined:
      return null;
  }
};

const bestOf = (tier: CompiledTier, entry: Entry): Weighed => {
  const best: Weighed = { amount: 0, rule: null };
  for (const { rule, amount } of tier.rules) {
    const reached = amount(entry);
    if (reached > best.amount) {
      best.amount = reached;
      best.rule = rule;
    }
  }
  return best;
};

/** False when what this tier grants once goes to another declaration. */
const obtains = (claims: Claims, scope: string, id: string, amount: number): boolean => {
  const claim = claims.best.get(scope);
  if (claim === undefined || (!claims.settled && amount > claim.amount)) claims.best.set(scope, { id, amount });
  if (claim === undefined) return true;
  if (!claims.settled) claims.contested = true;
  return !claims.settled || claim.id === id;
};

/** Weighs an entry, in thousandths; what may be granted once goes to the declaration that holds the claim. */
export const weigh = (tiers: readonly CompiledTier[], entry: Entry, claims: Claims): Weighed => {
  const total: Weighed = { amount: 0, rule: null };
  for (const tier of tiers) {
    const best = bestOf(tier, entry);
    if (best.amount === 0) continue;
    total.rule ??= best.rule;
    const scope = scopeOf(tier, entry);
    if (scope === null || obtains(claims, scope, entry.declaration.id, best.amount)) total.amount += best.amount;
  }
  return total;
};
