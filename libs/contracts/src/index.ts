export * from './declared-action.js';
