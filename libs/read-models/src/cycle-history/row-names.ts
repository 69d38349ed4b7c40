import type { CompiledReferential } from '@libs/compliance';
import type { RowName } from '@libs/contracts';
import type { CalendarDay } from '@libs/kernel';
import { type Referential, shown } from '@libs/referential';

/** What the rows of a référentiel are called, by their ids. */
export type RowNames = ReadonlyMap<string, RowName>;

export const noNames: RowNames = new Map();

const namesIn = ({ blocks }: Referential): [string, RowName][] =>
  blocks.flatMap(({ number: block, rows }) =>
    rows.map(({ id, number, title }): [string, RowName] => [id, { block, number, title: shown(title) }]),
  );

const startOf = ({ referential }: CompiledReferential): string => referential.revision.inForceFrom ?? '';

/**
 * The rows of these revisions, each by the name that the newest in force on that day gives it; a revision that is not in
 * force yet names only what no other does, one that is over what was taken out since.
 */
export const rowNames = (revisions: readonly CompiledReferential[], on: CalendarDay): RowNames => {
  const byStart = revisions.toSorted((a, b) => startOf(a).localeCompare(startOf(b)));
  const later = byStart.filter((revision) => startOf(revision) > on);
  const begun = byStart.filter((revision) => startOf(revision) <= on);
  return new Map([...later.reverse(), ...begun].flatMap(({ referential }) => namesIn(referential)));
};
