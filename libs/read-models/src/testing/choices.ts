import type { LoadedReferential } from '@libs/referential';
import type { Choice } from './happening.js';

/** What can be declared under a référentiel. */
export const choiceOf = ({ referential, content, hash }: LoadedReferential): Choice => ({
  specialty: referential.specialty.id,
  version: referential.revision.number,
  hash,
  content,
  rows: referential.blocks.flatMap(({ rows }) =>
    rows.map(({ id, variants, units }) => ({ id, variant: variants[0]?.id ?? '', unit: units[0] ?? '' })),
  ),
});
