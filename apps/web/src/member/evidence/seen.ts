import type { CaseDetail } from '../queries.js';

/** The pieces marked as seen, by their id. */
export type SeenMarks = Readonly<Record<string, boolean>>;

type Pieces = readonly Pick<CaseDetail['evidence'][number], 'evidenceId'>[];

/** How many of the pieces that are there now were marked; a piece that came later is not. */
export const seenCount = (pieces: Pieces, marks: SeenMarks): number =>
  pieces.filter(({ evidenceId }) => marks[evidenceId]).length;

/** The next piece that is not marked, after this one and then from the first; none when all are. */
export const nextUnseen = (pieces: Pieces, marks: SeenMarks, current: number): number | undefined => {
  const order = pieces.map((_, step) => (current + 1 + step) % pieces.length);
  return order.find((at) => at !== current && !marks[pieces[at]?.evidenceId ?? '']);
};
