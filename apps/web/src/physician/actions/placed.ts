import type { Answer, DeclarationSummary } from '../../api/types.js';

type Revision = Answer<'RevisionDetail'>;

/** Where a row stands in its référentiel. */
export interface Place {
  readonly block: number;
  readonly row: number;
  readonly title: string;
}

export type Places = ReadonlyMap<string, Place>;

/** The rows of a revision by their id. */
export const placesOf = ({ blocks }: Pick<Revision, 'blocks'>): Places =>
  new Map(
    blocks.flatMap(({ number: block, rows }) =>
      rows.map(({ id, number: row, title }): [string, Place] => [id, { block, row, title }]),
    ),
  );

type Action = Pick<DeclarationSummary, 'row' | 'title' | 'standing'>;

/** The number of an action's block: as it was judged, else that of its row; null while it has none. */
export const blockOf = ({ row, standing }: Action, places: Places): number | null =>
  standing?.block ?? (row === null ? null : (places.get(row)?.block ?? null));
