import { type CycleCommand } from '@libs/contracts';
import { type Decider } from '@libs/kernel';
import { type CycleEvent } from './events.js';
import { type CycleFacts } from './facts.js';
import { endPeriodIfInterrupted, interruptPractice, resumePractice } from './interrupt-practice.js';
import { openCycle, openFollowingCycle } from './open-cycle.js';
import { recordSituation } from './record-situation.js';
import { communicateElements, refuseCycle, submitObservations, validateCycle } from './rule-on-cycle.js';
import { type CycleState, evolveCycle, noCycle } from './state.js';
import { remindOfMilestone } from './remind-of-milestone.js';
import { submitCycle } from './submit-cycle.js';

/** One physician's certification period in one specialty, until the Ordre has ruled on it. */
export const cycle: Decider<CycleState, CycleCommand, CycleEvent, CycleFacts> = {
  stream: 'cycle',
  initial: noCycle,
  evolve: evolveCycle,
  decide: (command, state, context) => {
    switch (command.type) {
      case 'OpenCycle':
        return openCycle(command.data, state, context);
      case 'OpenFollowingCycle':
        return openFollowingCycle(command.data, state, context);
      case 'RecordSituation':
        return recordSituation(command.data, state, context);
      case 'InterruptPractice':
        return interruptPractice(command.data, state, context);
      case 'ResumePractice':
        return resumePractice(command.data, state, context);
      case 'EndPeriodIfInterrupted':
        return endPeriodIfInterrupted(state, context);
      case 'RemindOfMilestone':
        return remindOfMilestone(command.data, state, context);
      case 'SubmitCycle':
        return submitCycle(state, context);
      case 'CommunicateElements':
        return communicateElements(command.data, state, context);
      case 'SubmitObservations':
        return submitObservations(command.data, state);
      case 'ValidateCycle':
        return validateCycle(command.data, state, context);
      case 'RefuseCycle':
        return refuseCycle(command.data, state, context);
    }
  },
};
