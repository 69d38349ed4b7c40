export * from './account/entity.js';
export * from './account/queries.js';
export * from './committee/entity.js';
export * from './committee/queries.js';
export * from './cycle-history/entity.js';
export * from './cycle-history/queries.js';
export * from './cycle-history/replay.js';
export * from './cycle-history/row-names.js';
export * from './cycle-history/search.js';
export * from './cycle-overview/assessing.js';
export * from './cycle-overview/entity.js';
export * from './cycle-overview/facts.js';
export * from './cycle-overview/known-revisions.js';
export * from './cycle-overview/load-revisions.js';
export {
  type CycleAtHand,
  countsOf,
  cursorAfterCycle,
  cycleCounts,
  cycleOverview,
  cyclesOfSpecialty,
  cyclesOfSubject,
  cyclesToControl,
  openCyclesOf,
} from './cycle-overview/queries.js';
export * from './cycle-overview/refresh.js';
export * from './data-source.js';
export * from './decision/entity.js';
export * from './decision/queries.js';
export * from './declaration/entity.js';
export * from './declaration/queries.js';
export * from './projections.js';
export * from './referential-revision/entity.js';
export * from './referential-revision/queries.js';
export * from './review-queue/entity.js';
export * from './review-queue/queries.js';
export type { QueueFilter, QueueSort, WantedWord } from './review-queue/selection.js';
export { BadCursor, type Page, cursorAfter, cursorValues } from './support/keyset.js';
export type { DeclarationFilter } from './declaration/filter.js';
