export * from './cycle-history/entity.js';
export { cycleHistoryProjection } from './cycle-history/projection.js';
export * from './data-source.js';
export * from './projections.js';
export * from './cycle-overview/assessing.js';
export * from './cycle-overview/facts.js';
export * from './cycle-overview/known-revisions.js';
