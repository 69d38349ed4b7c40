import type { Projection } from '@libs/application';
import type { RecordedEvent } from '@libs/event-store';
import { cycleOf } from '../cycle-history/projection.js';
import type { RowOf } from '../support/view.js';
import { type Assessing, assessCycle } from './assessing.js';
import type { CycleOverviewEntity } from './entity.js';
import { cycleFactTypes, evolveCycleFacts, factsOf } from './facts.js';
import type { PublishedRevision } from './known-revisions.js';

type Overview = RowOf<CycleOverviewEntity>;

export const REVISION_PUBLISHED = 'ReferentialRevisionPublished';

const settle = (row: Overview, { revisions, today }: Assessing): Overview => {
  const { file, declared, version } = row;
  const { assessment, nextChange, revisionHashes, revisionSet } = assessCycle(factsOf(row), revisions, today());
  return {
    id: row.id,
    file,
    declared,
    subject: file.subject,
    specialty: file.specialty,
    first_day: file.first,
    last_day: file.last,
    status: file.status,
    assessed: assessment && assessment.status,
    compliant: assessment && assessment.compliant,
    assessment: assessment && { ...assessment, declarations: [] },
    standings: assessment?.declarations ?? [],
    next_change: nextChange,
    revision_hashes: revisionHashes,
    revision_set: revisionSet,
    version,
    position: row.position,
  };
};

const evolve = (row: Overview | undefined, event: RecordedEvent, id: string): Overview => {
  const { file, declarations: declared, version } = evolveCycleFacts(row && factsOf(row), event);
  return { ...(row as Overview), id, file, declared, version, position: event.position };
};

/**
 * Where every cycle stands, and why. The facts are folded event by event; the assessment is made once per row and page
 * from them, with the revisions known and on the day it is.
 */
export const cycleOverviewProjection = (assessing: Assessing): Projection => {
  const projection: Projection<Overview> = {
    name: 'cycle_overview',
    key: 'id',
    handles: [...cycleFactTypes, REVISION_PUBLISHED],
    touches: (event) => (event.type === REVISION_PUBLISHED ? [] : [cycleOf(event)]),
    evolve,
    settle: (row) => settle(row, assessing),
    learn: (event) => {
      if (event.type === REVISION_PUBLISHED) assessing.revisions.learn(event.data as PublishedRevision);
    },
  };
  return projection as unknown as Projection;
};
