export * from './calendar-day.js';
export * from './decider.js';
export * from './event-type.js';
export * from './kind-of-error.js';
export * from './paris-midnight.js';
export * from './plain-text.js';
export * from './refusal.js';
