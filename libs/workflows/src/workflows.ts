import { assignReader } from './case/assign-reader.js';
import { closeCase } from './case/close-case.js';
import { openCase } from './case/open-case.js';
import { recordDecision } from './case/record-decision.js';
import { relayInformation } from './case/relay-information.js';
import { relayInformationRequest } from './case/relay-information-request.js';
import { remindReader } from './case/remind-reader.js';
import { endInterruptedPeriod } from './cycle/end-interrupted-period.js';
import { type Milestone, milestones } from './cycle/milestones.js';
import { nextCycle } from './cycle/next-cycle.js';
import type { Workflow } from './tasks/workflow.js';

export interface WorkflowSettings {
  /** How many days before an opinion is due its reader is reminded; the case is told the same. */
  readonly reminderDays: number;
  readonly milestones?: readonly Milestone[];
}

/** Every workflow there is. */
export const allWorkflows = (settings: WorkflowSettings): readonly Workflow[] => [
  openCase,
  assignReader,
  relayInformationRequest,
  relayInformation,
  recordDecision,
  closeCase,
  remindReader(settings),
  milestones(settings.milestones),
  endInterruptedPeriod,
  nextCycle,
];
