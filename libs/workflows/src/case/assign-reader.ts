import { addDays, dayInParis, startOfDay } from '@libs/kernel';
import type { Look } from '../tasks/look.js';
import { type Step, type Workflow, idOf } from '../tasks/workflow.js';
import { candidates, chooseReader } from './choose-reader.js';

const TASK = 'assign-reader';

/** A case without a reader is given to the least loaded one who may read it; where there is none, to the chair's eyes. */
export const assignReader: Workflow = {
  name: 'assign-reader',
  on: {
    CaseOpened: () => [{ task: TASK }],
    MemberRecused: ({ assignBy }) => (assignBy === null ? [] : [{ task: TASK }]),
  },
  tasks: {
    [TASK]: {
      queue: 'assignments',
      exclusive: TASK,
      choosesAnew: true,
      prepare: (event, _key, look) => assign(idOf(event), look),
    },
  },
};

const assign = async (caseId: string, look: Look): Promise<Step> => {
  const state = await look.case(caseId);
  if (state.status !== 'queued') return {};
  const { subject, specialty, recused } = state;
  const on = dayInParis(look.now);
  const eligible = candidates(await look.mandates(specialty), { caseId, subject, recused, on });
  const loads = await look.loads(eligible.map(({ member }) => member));
  const reader = chooseReader(eligible, loads, caseId);
  return reader === undefined
    ? {
        send: { kind: 'case', id: caseId, command: { type: 'EscalateCase', data: {} } },
        againAt: startOfDay(addDays(on, 1)),
      }
    : { send: { kind: 'case', id: caseId, command: { type: 'AssignReader', data: { reader } } } };
};
