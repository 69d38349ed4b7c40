import { relay } from '../tasks/workflow.js';

/** The physician's answer reaches the committee through the case. */
export const relayInformation = relay(
  'relay-information',
  'ActionInformationProvided',
  ({ caseId, requestId, answer }) => ({
    kind: 'case',
    id: caseId,
    command: { type: 'ReceiveInformation', data: { requestId, answer } },
  }),
);
