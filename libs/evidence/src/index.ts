export * from './download.js';
export * from './evidence-store.js';
export { FolderEvidenceStore } from './folder/folder-evidence-store.js';
export * from './limits.js';
export * from './problems.js';
