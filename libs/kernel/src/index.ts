export * from './calendar-day.js';
export * from './decider.js';
export * from './event-type.js';
export * from './refusal.js';
