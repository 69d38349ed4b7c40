import { addDays } from '@libs/kernel';
import { refuse } from '../refusing.js';
import { today } from '../today.js';
import { waiting } from './checks.js';
import { type CaseContext, type CaseOutcome } from './facts.js';
import { type CaseState, type PendingCase, isPending } from './state.js';

const awaited = { queued: 'reader', assigned: 'opinion', proposed: 'decision' } as const satisfies Record<
  PendingCase['status'],
  string
>;

/** Reminds the reader once, some days before the opinion is due; too early, or a second time, nothing happens. */
export const remindReader = (state: CaseState, context: CaseContext): CaseOutcome => {
  if (state.status === 'none') return refuse('case.not-found');
  if (state.status !== 'assigned' || waiting(state, context)) return [];
  const { cycleId, deadline, reader } = state;
  const due = today(context) >= addDays(deadline, -context.facts.delays.reminder);
  return due && !state.reminded.includes(deadline)
    ? [{ type: 'ReaderReminded', data: { cycleId, reader, deadline } }]
    : [];
};

/** Puts a case whose step is overdue before the chair, once; before the deadline nothing happens. */
export const escalateCase = (state: CaseState, context: CaseContext): CaseOutcome => {
  if (state.status === 'none') return refuse('case.not-found');
  if (!isPending(state) || waiting(state, context)) return [];
  const { cycleId, deadline } = state;
  return today(context) > deadline && !state.escalated.includes(deadline)
    ? [{ type: 'CaseEscalated', data: { cycleId, awaiting: awaited[state.status], deadline } }]
    : [];
};
