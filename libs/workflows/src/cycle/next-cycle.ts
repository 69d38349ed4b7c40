import type { Workflow } from '../tasks/workflow.js';
import { idOf } from '../tasks/workflow.js';

/** The cycle that the validation of the one before set aside is opened. */
export const nextCycle: Workflow = {
  name: 'next-cycle',
  on: { NextCycleOpened: () => [{ task: 'open-following-cycle' }] },
  tasks: {
    'open-following-cycle': {
      queue: 'relays',
      prepare: (event) =>
        event.type === 'NextCycleOpened'
          ? {
              send: {
                kind: 'cycle',
                id: event.data.nextCycleId,
                command: { type: 'OpenFollowingCycle', data: { previousCycleId: idOf(event) } },
              },
            }
          : {},
    },
  },
};
