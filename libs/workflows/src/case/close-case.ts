import { relay } from '../tasks/workflow.js';

/** A declaration taken back while the committee had it takes its case back too. */
export const closeCase = relay('close-case', 'ActionWithdrawn', ({ caseId }, declarationId) =>
  caseId === null ? undefined : { kind: 'case', id: caseId, command: { type: 'CloseCase', data: { declarationId } } },
);
