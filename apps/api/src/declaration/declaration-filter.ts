import type { DeclarationCountsQuery } from '@libs/contracts';
import type { DeclarationFilter } from '@libs/read-models';
import type { z } from 'zod';

/** Which declarations a query asks for. */
export const filterOf = (query: z.infer<typeof DeclarationCountsQuery>): DeclarationFilter => {
  const { status: statuses, standing: standings, cycleId, block, row, words, waiting } = query;
  return { cycleId, statuses, standings, block, row, words, waiting };
};
