import { type Clause } from '@libs/contracts';
import { type Referential } from '@libs/referential';
import { clauseOf } from './clause.js';

export interface Labelled {
  readonly eligible: boolean;
  /** Share of the specialty that suffices, in per cent; `null` where the référentiel sets none. */
  readonly minimumPercent: number | null;
  readonly clause: Clause;
}

/** Whether a programme holds enough of the specialty to be labelled; the threshold itself is enough (ON-39). */
export const labelling = ({ labelling: { share, source }, revision }: Referential, sharePercent: number): Labelled => ({
  eligible: share === null || sharePercent >= share.minimumPercent,
  minimumPercent: share?.minimumPercent ?? null,
  clause: clauseOf(share?.source ?? source, 'Labellisation', revision.number),
});
