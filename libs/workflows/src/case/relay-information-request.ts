import { relay } from '../tasks/workflow.js';

/** The committee's question reaches the physician through the declaration. */
export const relayInformationRequest = relay(
  'relay-information-request',
  'InformationRequested',
  ({ declarationId, requestId, questions, dueOn }, caseId) => ({
    kind: 'declaration',
    id: declarationId,
    command: { type: 'RelayInformationRequest', data: { caseId, requestId, questions, dueOn } },
  }),
);
