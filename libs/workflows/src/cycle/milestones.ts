import { type CalendarDay, addDays, dayFromNumber, dayInParis, dayNumber, startOfDay } from '@libs/kernel';
import { type Due, type Task, type Workflow, idOf } from '../tasks/workflow.js';

const TASK = 'remind-of-milestone';

/** A moment of a cycle ahead of which its physician is reminded: half of it, or some months before its end. */
export type Milestone =
  { readonly name: string; readonly at: 'half' } | { readonly name: string; readonly monthsBeforeEnd: number };

export const defaultMilestones: readonly Milestone[] = [
  { name: 'half-way', at: 'half' },
  { name: 'one-year-left', monthsBeforeEnd: 12 },
  { name: 'six-months-left', monthsBeforeEnd: 6 },
  { name: 'three-months-left', monthsBeforeEnd: 3 },
  { name: 'one-month-left', monthsBeforeEnd: 1 },
];

/** The same date some months earlier, or the last day of that month when it is shorter. */
const monthsBefore = (day: CalendarDay, months: number): CalendarDay => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return dayFromNumber(Date.UTC(year, month - 1 - months, Math.min(date, lastOfMonth)) / 86_400_000);
};

/** The day of a milestone in a period, both ends of which are included. */
export const dayOf = (milestone: Milestone, first: CalendarDay, last: CalendarDay): CalendarDay =>
  'at' in milestone
    ? addDays(first, Math.floor((dayNumber(last) - dayNumber(first) + 1) / 2))
    : monthsBefore(last, milestone.monthsBeforeEnd);

/** The physician is reminded on the day of each milestone; those that had passed when the cycle was recorded are left out. */
export const milestones = (wanted: readonly Milestone[] = defaultMilestones): Workflow => {
  const task: Task = {
    queue: 'timers',
    prepare: (event, key) => {
      const milestone = wanted.find(({ name }) => name === key);
      if (!milestone || event.type !== 'CycleOpened') return {};
      const data = { milestone: milestone.name, dueOn: dayOf(milestone, event.data.first, event.data.last) };
      return { send: { kind: 'cycle', id: idOf(event), command: { type: 'RemindOfMilestone', data } } };
    },
  };
  return {
    name: 'milestones',
    on: {
      CycleOpened: ({ first, last }, { recordedAt }) =>
        wanted.flatMap((milestone): Due[] => {
          const on = dayOf(milestone, first, last);
          const ahead = on > dayInParis(recordedAt) && on > first;
          return ahead ? [{ task: TASK, key: milestone.name, notBefore: startOfDay(on) }] : [];
        }),
    },
    tasks: { [TASK]: task },
  };
};
