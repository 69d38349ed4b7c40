import type { AssessedDeclaration, DeclarationSummary } from '../../api/types.js';

/** A declaration as it was assessed, with what it is called where the list has it. */
export interface Told {
  readonly assessed: AssessedDeclaration;
  readonly summary: DeclarationSummary | undefined;
}

const order: Readonly<Record<AssessedDeclaration['standing'], number>> = {
  'does-not-count': 0,
  'does-not-count-yet': 1,
  counts: 2,
};

const dayOf = ({ summary }: Told): string => summary?.last ?? '';

/** Declarations by block, in the order of the blocks: what does not count first, then the newest first. */
export const byBlock = (
  assessed: readonly AssessedDeclaration[],
  summaries: readonly DeclarationSummary[],
): readonly { readonly block: number | null; readonly declared: readonly Told[] }[] => {
  const named = new Map(summaries.map((summary) => [summary.id, summary]));
  const told = assessed.map((one): Told => ({ assessed: one, summary: named.get(one.id) }));
  const blocks = [...new Set(assessed.map(({ block }) => block))].sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
  return blocks.map((block) => ({
    block,
    declared: told
      .filter((one) => one.assessed.block === block)
      .sort((a, b) => order[a.assessed.standing] - order[b.assessed.standing] || dayOf(b).localeCompare(dayOf(a))),
  }));
};
