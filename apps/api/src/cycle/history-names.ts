import { type RowNames, rowNames } from '@libs/read-models';
import type { Reads } from '../reads.js';

/** What the rows of a specialty are called today. */
export const rowNamesIn = ({ assessing: { revisions }, today }: Reads, specialty: string): RowNames =>
  rowNames(revisions.compiled(specialty), today);
