import { addDays } from '@libs/kernel';
import { refuse } from '../refusing.js';
import { today } from '../today.js';
import { mandatesOf, notPending, unfit } from './checks.js';
import { type CaseContext, type CaseData, type CaseOutcome } from './facts.js';
import { type CaseState, isPending } from './state.js';

/**
 * Gives the case to a reader who holds a mandate today, is not the physician and has not left the case. Nobody assigns a
 * case to himself as its only reader. The same reader again is nothing.
 */
export const assignReader = (
  { reader }: CaseData<'AssignReader'>,
  state: CaseState,
  context: CaseContext,
): CaseOutcome => {
  if (!isPending(state)) return notPending(state);
  if (state.status === 'proposed') return refuse('case.opinion-given');
  const replaces = state.status === 'assigned' ? state.reader : null;
  if (replaces === reader) return [];
  const assignedBy = context.actor.accountId;
  if (assignedBy === reader) return refuse('case.self-assignment');
  const opinionBy = addDays(today(context), context.facts.delays.opinion);
  const data = { cycleId: state.cycleId, reader, replaces, assignedBy, opinionBy };
  return unfit(reader, state, context) ?? [{ type: 'ReaderAssigned', data }];
};

/** A member leaves the case for good, or the chair finds that one must; the reader's place is then free again. */
export const recuseMember = (
  { member, reason }: CaseData<'RecuseMember'>,
  state: CaseState,
  context: CaseContext,
): CaseOutcome => {
  if (!isPending(state)) return notPending(state);
  if (state.recused.includes(member)) return [];
  const recusedBy = context.actor.accountId;
  const presides = mandatesOf(recusedBy, context).some((mandate) => mandate.function !== 'member');
  if (recusedBy !== member && (!presides || unfit(recusedBy, state, context)))
    return refuse('case.not-yours-to-recuse');
  const reads = state.status !== 'queued' && state.reader === member;
  const assignBy = reads ? addDays(today(context), context.facts.delays.assignment) : null;
  const data = { cycleId: state.cycleId, subject: member, recusedBy, reason, assignBy };
  return [{ type: 'MemberRecused', data }];
};
