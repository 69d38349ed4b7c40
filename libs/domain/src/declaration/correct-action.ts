import { type DeclaredAction } from '@libs/contracts';
import { isRefusal } from '@libs/kernel';
import { refuse } from '../refusing.js';
import { today } from '../today.js';
import { knownRow, notLive, runningCycle, unproven, wrongDates } from './checks.js';
import { routed } from './declare-action.js';
import { type DeclarationContext, type DeclarationData, type DeclarationOutcome } from './facts.js';
import { type DeclarationState, type LiveDeclared, isLive, isLiveDeclared } from './state.js';

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** A refused action may be presented again with new evidence, unchanged in itself. */
const nothingNew = (state: LiveDeclared, action: DeclaredAction, attestation: LiveDeclared['attestation']): boolean =>
  state.status !== 'refused' && attestation === state.attestation && canonical(action) === canonical(state.action);

/**
 * Replaces the action by a later event; the former one stays in the history. The corrected action goes the way of a new
 * one: to acceptance on evidence, or to a new decision. While the committee waits for an answer only the words of the
 * action may change, since the case goes on.
 */
export const correctAction = (
  data: DeclarationData<'CorrectAction'>,
  state: DeclarationState,
  context: DeclarationContext,
): DeclarationOutcome => {
  if (!isLive(state)) return notLive(state);
  if (!isLiveDeclared(state)) return refuse('declaration.not-declared');
  if (state.status === 'under-review') return refuse('declaration.under-review');
  const answering = state.status === 'information-requested';
  if (answering && data.action.row !== state.action.row) return refuse('declaration.row-fixed');
  const cycle = runningCycle(context.facts.cycle);
  if (isRefusal(cycle)) return cycle;
  const rule = knownRow(context.facts.rule, data.action);
  if (isRefusal(rule)) return rule;
  const { attestation, reason } = data;
  const action = { ...data.action, listEntry: rule.listEntry };
  if (nothingNew(state, action, attestation)) return refuse('declaration.nothing-corrected');
  const refusal =
    wrongDates(action, cycle, rule, context) ?? unproven(action, attestation, state.evidence, rule, context);
  if (refusal) return refusal;
  const { subject, cycleId } = state;
  const { revision } = rule;
  const corrected = { cycleId, subject, action, attestation, reason, on: today(context), revision };
  return [
    { type: 'ActionCorrected', data: corrected },
    ...(answering ? [] : [routed(state, action, attestation, rule, context)]),
  ];
};
