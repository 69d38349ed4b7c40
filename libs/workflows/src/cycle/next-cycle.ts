import { cycleIdOf } from '@libs/application';
import { addDays, dayInParis, startOfDay } from '@libs/kernel';
import type { Look } from '../tasks/look.js';
import { type Intent, type Step, type Workflow, idOf } from '../tasks/workflow.js';

const FOLLOW = 'open-following-cycle';
const AWAIT_END = 'open-cycle-after-end';

const following = (id: string, previousCycleId: string): Intent => ({
  kind: 'cycle',
  id,
  command: { type: 'OpenFollowingCycle', data: { previousCycleId } },
});

/**
 * The next cycle is opened when the Ordre validates the one before, and at the latest on the day after the legal end of
 * one that was handed to the Ordre: new actions go there from then on (MN-46).
 */
export const nextCycle: Workflow = {
  name: 'next-cycle',
  on: {
    NextCycleOpened: () => [{ task: FOLLOW }],
    CycleSubmittedToOrdre: () => [{ task: AWAIT_END }],
  },
  tasks: {
    [FOLLOW]: {
      queue: 'relays',
      prepare: (event) =>
        event.type === 'NextCycleOpened' ? { send: following(event.data.nextCycleId, idOf(event)) } : {},
    },
    [AWAIT_END]: { queue: 'timers', prepare: (event, _key, look) => followAfterEnd(idOf(event), look) },
  },
};

const followAfterEnd = async (cycleId: string, look: Look): Promise<Step> => {
  const state = await look.cycle(cycleId);
  if (state.status !== 'submitted' && state.status !== 'not-validated') return {};
  const { subject, specialty, number, last } = state;
  return dayInParis(look.now) > last
    ? { send: following(cycleIdOf(subject, specialty, number + 1), cycleId) }
    : { againAt: startOfDay(addDays(last, 1)) };
};
