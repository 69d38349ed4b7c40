import { addDays, dayInParis } from '@libs/kernel';
import type { Look } from '../tasks/look.js';
import { startOf } from '../tasks/paris-midnight.js';
import { type Step, type Workflow, idOf } from '../tasks/workflow.js';

const TASK = 'end-interrupted-period';

/** While an interruption goes on, the cycle is asked every day whether it has exceeded what the référentiel allows. */
export const endInterruptedPeriod: Workflow = {
  name: 'end-interrupted-period',
  on: {
    PracticeInterrupted: ({ from, resumedOn }) =>
      resumedOn === null ? [{ task: TASK, notBefore: startOf(addDays(from, 1)) }] : [],
  },
  tasks: { [TASK]: { queue: 'timers', prepare: (event, _key, look) => ask(idOf(event), look) } },
};

const ask = async (cycleId: string, look: Look): Promise<Step> => {
  const state = await look.cycle(cycleId);
  if (state.status !== 'running' || state.interruptions.every(({ resumedOn }) => resumedOn !== null)) return {};
  return {
    send: { kind: 'cycle', id: cycleId, command: { type: 'EndPeriodIfInterrupted', data: {} } },
    againAt: startOf(addDays(dayInParis(look.now), 1)),
  };
};
