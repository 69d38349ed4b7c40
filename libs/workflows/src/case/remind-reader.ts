import { type CalendarDay, addDays, endOfDay, startOfDay } from '@libs/kernel';
import { type Due, type Task, type Workflow, idOf } from '../tasks/workflow.js';

const REMIND = 'remind-reader';
const ESCALATE = 'escalate-case';

const tells = (type: 'RemindReader' | 'EscalateCase'): Task => ({
  queue: 'timers',
  prepare: (event) => ({ send: { kind: 'case', id: idOf(event), command: { type, data: {} } } }),
});

const escalation = (deadline: CalendarDay): Due => ({ task: ESCALATE, notBefore: endOfDay(deadline) });

/**
 * The reader is reminded `reminderDays` before the opinion is due; what is overdue is put before the chair. The case
 * decides whether it is time: a timer of a deadline that was met or moved changes nothing.
 */
export const remindReader = ({ reminderDays }: { readonly reminderDays: number }): Workflow => {
  const opinionDue = (deadline: CalendarDay): readonly Due[] => [
    { task: REMIND, notBefore: startOfDay(addDays(deadline, -reminderDays)) },
    escalation(deadline),
  ];
  return {
    name: 'remind-reader',
    on: {
      CaseOpened: ({ assignBy }) => [escalation(assignBy)],
      MemberRecused: ({ assignBy }) => (assignBy === null ? [] : [escalation(assignBy)]),
      ReaderAssigned: ({ opinionBy }) => opinionDue(opinionBy),
      OpinionGiven: ({ decisionBy }) => [escalation(decisionBy)],
      InformationProvided: ({ deadline }) => opinionDue(deadline),
      // Until then the clock stood still and no timer had an effect.
      InformationRequested: ({ dueOn }) => [{ task: REMIND, notBefore: endOfDay(dueOn) }, escalation(dueOn)],
    },
    tasks: { [REMIND]: tells('RemindReader'), [ESCALATE]: tells('EscalateCase') },
  };
};
