import { refuse } from '../refusing.js';
import { today } from '../today.js';
import { type CycleContext, type CycleData, type CycleOutcome } from './facts.js';
import { type CycleState } from './state.js';

/**
 * Reminds the physician of what lies ahead, once per milestone and from its day on. A cycle that is complete, handed to
 * the Ordre or ended needs no reminder.
 */
export const remindOfMilestone = (
  { milestone, dueOn }: CycleData<'RemindOfMilestone'>,
  state: CycleState,
  context: CycleContext,
): CycleOutcome => {
  if (state.status === 'none') return refuse('cycle.not-found');
  const { first, last, subject } = state;
  if (dueOn < first || dueOn > last) return refuse('cycle.outside-period', { date: dueOn, first, last });
  const on = today(context);
  const needless = state.status !== 'running' || context.facts.requirementsMet === true;
  if (needless || on < dueOn || state.milestones.includes(milestone)) return [];
  return [{ type: 'MilestoneReminded', data: { subject, milestone, dueOn, on, last } }];
};
