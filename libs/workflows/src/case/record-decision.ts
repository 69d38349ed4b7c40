import { relay } from '../tasks/workflow.js';

/** What the committee decided is recorded on the declaration, where it counts. */
export const recordDecision = relay(
  'record-decision',
  'CaseDecided',
  ({ declarationId, outcome, decidedOn, reasons, weight }, caseId) => ({
    kind: 'declaration',
    id: declarationId,
    command: { type: 'RecordDecision', data: { caseId, outcome, decidedOn, reasons, weight } },
  }),
);
