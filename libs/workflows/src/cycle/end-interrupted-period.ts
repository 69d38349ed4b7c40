import { type CalendarDay, addDays, dayInParis, startOfDay } from '@libs/kernel';
import type { Look } from '../tasks/look.js';
import { type Step, type Workflow, idOf } from '../tasks/workflow.js';

const TASK = 'end-interrupted-period';

/** An interruption lasts until the resumption, which may be known ahead. */
const lasts = ({ resumedOn }: { readonly resumedOn: CalendarDay | null }, on: CalendarDay): boolean =>
  resumedOn === null || resumedOn > on;

/**
 * While an interruption goes on, and once more when it is over, the cycle is asked every day whether it has exceeded what
 * the référentiel allows.
 */
export const endInterruptedPeriod: Workflow = {
  name: 'end-interrupted-period',
  on: {
    PracticeInterrupted: (interruption, { recordedAt }) =>
      lasts(interruption, dayInParis(recordedAt))
        ? [{ task: TASK, notBefore: startOfDay(addDays(interruption.from, 1)) }]
        : [],
  },
  tasks: { [TASK]: { queue: 'timers', prepare: (event, _key, look) => ask(idOf(event), look) } },
};

const ask = async (cycleId: string, look: Look): Promise<Step> => {
  const state = await look.cycle(cycleId);
  if (state.status !== 'running') return {};
  const on = dayInParis(look.now);
  const goesOn = state.interruptions.some((interruption) => lasts(interruption, on));
  return {
    send: { kind: 'cycle', id: cycleId, command: { type: 'EndPeriodIfInterrupted', data: {} } },
    ...(goesOn && { againAt: startOfDay(addDays(on, 1)) }),
  };
};
