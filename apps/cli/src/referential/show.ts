import { describeReferential, describeRow } from '@libs/referential';
import { problemLines } from './check.js';
import { findReferential } from './find.js';
import { type Output, refused, said } from './output.js';

/** Prints a référentiel readably, or one of its rows. */
export const show = async (name: string, rowId: string | undefined, folder: string): Promise<Output> => {
  const found = await findReferential(name, folder);
  if (found.kind === 'refused') return refused(problemLines([found]));
  const { referential } = found;
  if (rowId === undefined) return said([describeReferential(referential)]);
  for (const { number, rows } of referential.blocks)
    for (const row of rows) if (row.id === rowId) return said(describeRow(referential, number, row));
  return refused([`${found.file} : aucune ligne « ${rowId} ».`]);
};
