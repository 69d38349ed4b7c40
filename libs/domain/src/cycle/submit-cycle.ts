import { refuse } from '../refusing.js';
import { type CycleContext, type CycleOutcome } from './facts.js';
import { today } from '../today.js';
import { type CycleState } from './state.js';

/** Hands the cycle to the Ordre: once its period is over, or earlier when every requirement is met (MN-46). */
export const submitCycle = (state: CycleState, context: CycleContext): CycleOutcome => {
  switch (state.status) {
    case 'none':
      return refuse('cycle.not-found');
    case 'submitted':
    case 'validated':
    case 'not-validated':
      return refuse('cycle.already-submitted');
    case 'ended-by-interruption':
      return refuse('cycle.not-running');
    case 'running': {
      const on = today(context);
      return on > state.last || context.facts.requirementsMet === true
        ? [{ type: 'CycleSubmittedToOrdre', data: { on } }]
        : refuse('cycle.not-ready', { last: state.last });
    }
  }
};
