import type { Projection } from '@libs/application';
import { accountProjection } from './account/projection.js';
import { committeeProjection } from './committee/projection.js';
import { cycleHistoryProjection } from './cycle-history/projection.js';
import type { Assessing } from './cycle-overview/assessing.js';
import { cycleOverviewProjection } from './cycle-overview/projection.js';
import { decisionProjection } from './decision/projection.js';
import { declarationProjection } from './declaration/projection.js';
import { referentialRevisionProjection } from './referential-revision/projection.js';
import { reviewQueueProjection } from './review-queue/projection.js';

/** Every view, as the worker follows and the operator rebuilds them; the names are those of the tables. */
export const readModels = (assessing: Assessing): readonly Projection[] => [
  referentialRevisionProjection,
  accountProjection,
  committeeProjection,
  cycleOverviewProjection(assessing),
  declarationProjection,
  reviewQueueProjection,
  decisionProjection,
  cycleHistoryProjection,
];
