import { addDays } from '@libs/kernel';
import { refuse } from '../refusing.js';
import { today } from '../today.js';
import { unfit, waiting } from './checks.js';
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

/** Nobody of the committee may read the case today: it need not wait for its deadline. */
const readerless = (state: PendingCase, context: CaseContext): boolean =>
  state.status === 'queued' && context.facts.members.every(({ member }) => unfit(member, state, context) !== undefined);

/** Puts a case whose step is overdue, or that nobody may read, before the chair, once per deadline. */
export const escalateCase = (state: CaseState, context: CaseContext): CaseOutcome => {
  if (state.status === 'none') return refuse('case.not-found');
  if (!isPending(state) || waiting(state, context)) return [];
  const { cycleId, deadline } = state;
  const due = today(context) > deadline || readerless(state, context);
  return due && !state.escalated.includes(deadline)
    ? [{ type: 'CaseEscalated', data: { cycleId, awaiting: awaited[state.status], deadline } }]
    : [];
};
