import type { Answer, AssessedDeclaration } from '../../api/types.js';

type Standing = AssessedDeclaration['standing'];

/** How many of the declarations of a block count, do not yet, and do not. */
export interface Tally {
  readonly block: number | null;
  readonly of: Readonly<Record<Standing, number>>;
  readonly total: number;
}

const none: Tally['of'] = { counts: 0, 'does-not-count-yet': 0, 'does-not-count': 0 };

const totalOf = (of: Tally['of']): number => Object.values(of).reduce((sum, count) => sum + count, 0);

/** The declarations that were judged, by block in the order of the blocks; what is in no block comes last. */
export const tallies = ({ blocks }: Pick<Answer<'DeclarationCounts'>, 'blocks'>): readonly Tally[] => {
  const found = new Map<number | null, Tally['of']>();
  for (const { block, standing, count } of blocks)
    if (standing !== null) found.set(block, { ...(found.get(block) ?? none), [standing]: count });
  return [...found]
    .map(([block, of]) => ({ block, of, total: totalOf(of) }))
    .sort((a, b) => (a.block ?? Infinity) - (b.block ?? Infinity));
};
