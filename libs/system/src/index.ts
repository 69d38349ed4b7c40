export * from './migrate.js';
export * from './open-system.js';
export * from './publish-referentials.js';
export * from './queue-report.js';
export * from './identity-options.js';
export * from './log-account-directory.js';
export * from './run-process.js';
export * from './prepare-database.js';
