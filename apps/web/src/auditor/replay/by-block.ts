import type { AssessedDeclaration } from '../../api/types.js';

const order: Readonly<Record<AssessedDeclaration['standing'], number>> = {
  'does-not-count': 0,
  'does-not-count-yet': 1,
  counts: 2,
};

/** The declarations of a block; `null` for those of a row that the référentiel does not have. */
export interface OfBlock {
  readonly block: number | null;
  readonly declared: readonly AssessedDeclaration[];
}

/** Declarations by block, in the order of the blocks: what does not count comes first. */
export const byBlock = (assessed: readonly AssessedDeclaration[]): readonly OfBlock[] => {
  const blocks = [...new Set(assessed.map(({ block }) => block))].sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
  return blocks.map((block) => ({
    block,
    declared: assessed.filter((one) => one.block === block).sort((a, b) => order[a.standing] - order[b.standing]),
  }));
};
