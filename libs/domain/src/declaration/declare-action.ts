import { type Attestation, type DeclaredAction } from '@libs/contracts';
import { isRefusal } from '@libs/kernel';
import { refuse } from '../refusing.js';
import { today } from '../today.js';
import { type KnownRow, knownRow, notLive, otherCycle, runningCycle, unproven, wrongDates } from './checks.js';
import { type DeclarationEvent } from './events.js';
import { type DeclarationContext, type DeclarationData, type DeclarationOutcome } from './facts.js';
import { type DeclarationFile, type DeclarationState, isLive, isLiveDeclared } from './state.js';
import { type Route } from './submission-rule.js';

/** MN-55: the proofs that the row names are accepted, another proof goes to the committee. */
const routeFor = (rule: KnownRow, evidence: DeclarationFile['evidence'], attestation: Attestation | null): Route => {
  if (rule.route.to === 'committee' || attestation !== null || evidence.length === 0) return rule.route;
  const named =
    rule.evidenceKinds.length === 0 || evidence.some(({ kind }) => rule.evidenceKinds.some((k) => k === kind));
  return named ? rule.route : { to: 'committee', ground: 'other-evidence', prior: false };
};

/**
 * What follows a declaration or its correction: accepted on its evidence, or put before the committee. « Au préalable »
 * asks for a decision on or before the first day (ON-08): a later request is taken, and flagged late.
 */
export const routed = (
  file: Pick<DeclarationFile, 'subject' | 'cycleId' | 'specialty' | 'evidence'>,
  action: DeclaredAction,
  attestation: Attestation | null,
  rule: KnownRow,
  context: DeclarationContext,
): DeclarationEvent => {
  const { subject, cycleId, specialty, evidence } = file;
  const on = today(context);
  const route = routeFor(rule, evidence, attestation);
  if (route.to === 'evidence') return { type: 'ActionAccepted', data: { cycleId, on } };
  const { ground, prior } = route;
  const { row, weighs } = rule;
  const late = prior && on > action.first;
  const { caseId } = context.facts;
  const to = { caseId, subject, cycleId, specialty, row, ground, prior, late, weighs, requestedOn: on };
  return { type: 'ActionRoutedToCommittee', data: to };
};

/** Declares the action as complete and true; the row of the revision in force on its last day says what follows. */
export const declareAction = (
  data: DeclarationData<'DeclareAction'>,
  state: DeclarationState,
  context: DeclarationContext,
): DeclarationOutcome => {
  if (isLiveDeclared(state)) return refuse('declaration.already-declared');
  if (state.status !== 'none' && !isLive(state)) return notLive(state);
  const cycle = runningCycle(context.facts.cycle);
  if (isRefusal(cycle)) return cycle;
  const rule = knownRow(context.facts.rule, data.action);
  if (isRefusal(rule)) return rule;
  const { subject, cycleId, attestation } = data;
  const evidence = isLive(state) ? state.evidence : [];
  const refusal =
    otherCycle(data, state, cycle) ??
    wrongDates(data.action, cycle, rule, context) ??
    unproven(data.action, attestation, evidence, rule, context);
  if (refusal) return refusal;
  const { specialty } = cycle;
  const action = { ...data.action, listEntry: rule.listEntry };
  const { revision } = rule;
  return [
    {
      type: 'ActionDeclared',
      data: { subject, cycleId, specialty, action, attestation, on: today(context), revision },
    },
    routed({ subject, cycleId, specialty, evidence }, action, attestation, rule, context),
  ];
};
