import type { ReferentialEvent } from '@libs/domain';
import { type RowOf, view } from '../support/view.js';
import type { ReferentialRevisionEntity } from './entity.js';

type Revision = RowOf<ReferentialRevisionEntity>;

const keyOf = ({ specialty, version }: { specialty: string; version: string }): string => `${specialty}/${version}`;

/** The revisions of the référentiels, as published. */
export const referentialRevisionProjection = view<Revision, ReferentialEvent>({
  name: 'referential_revision',
  key: 'id',
  touches: (_event, data) => [keyOf(data)],
  begins: {
    ReferentialRevisionPublished: (data, event) => ({
      id: keyOf(data),
      specialty: data.specialty,
      version: data.version,
      hash: data.hash,
      effective_from: data.effectiveFrom,
      content: data.content,
      published_at: event.recordedAt,
      position: event.position,
    }),
  },
  changes: {},
});
