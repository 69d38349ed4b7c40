export * from './follower.js';
export * from './projections/checkpoint.js';
export * from './projections/project.js';
export * from './projections/projection.js';
export * from './projections/rebuild.js';
export * from './reactions/reaction.js';
