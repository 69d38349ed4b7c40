import type { CaseCommand } from '@libs/contracts';
import { relay } from '../tasks/workflow.js';

type Opening = Extract<CaseCommand, { type: 'OpenCase' }>['data'];

/** A declared action that its row sends to the committee gets a case there. */
export const openCase = relay('open-case', 'ActionRoutedToCommittee', ({ caseId, ...routed }, declarationId) => ({
  kind: 'case',
  id: caseId,
  command: { type: 'OpenCase', data: { ...routed, declarationId } as Opening },
}));
