export * from './follower.js';
export * from './projections/checkpoint.js';
export * from './projections/project.js';
export * from './projections/projection.js';
export { type Watch, rebuild } from './projections/rebuild.js';
export { rebuildAsked } from './projections/rebuild-asked.js';
export {
  REBUILD_TABLE,
  type RebuildStatus,
  type RecordedRebuild,
  askRebuild,
  readRebuilds,
} from './projections/rebuild-record.js';
export * from './commands/cycle-id.js';
export * from './commands/envelope.js';
export * from './commands/handle-command.js';
export * from './commands/outcome.js';
export * from './commands/decide.js';
export * from './facts/cycle-facts.js';
export { declarationFacts, revisionFor } from './facts/declaration-facts.js';
export * from './facts/directory.js';
export { evaluationForm } from './facts/evaluation-form.js';
export * from './facts/revision-book.js';
export * from './facts/streams.js';
export type { Queryable } from './projections/view-table.js';
export * from './commands/application.module.js';
export type { DecisionParts } from './commands/decisions.js';
export * from './facts/standing-of-actor.js';
