export * from './case/events.js';
export * from './cycle/events.js';
export * from './declaration/events.js';
export * from './stored.js';
