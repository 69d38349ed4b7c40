import { type Attestation, type DeclaredAction } from '@libs/contracts';
import { type Refusal } from '@libs/kernel';
import { refuse } from '../refusing.js';
import { today } from '../today.js';
import { type CycleOfDeclaration, type DeclarationContext } from './facts.js';
import { type DeclarationState, type LiveDeclaration, isLive } from './state.js';
import { type SubmissionRule } from './submission-rule.js';

export type KnownRow = Exclude<SubmissionRule, { row: null }>;

/** Why a declaration can no longer change: it does not exist, or it is closed. */
export const notLive = (state: DeclarationState): Refusal =>
  state.status === 'none' ? refuse('declaration.not-found') : refuse('declaration.closed');

/** The cycle, when it is running; the refusal otherwise. */
export const runningCycle = (cycle: CycleOfDeclaration | null): CycleOfDeclaration | Refusal => {
  if (!cycle) return refuse('declaration.cycle-not-found');
  return cycle.running ? cycle : refuse('declaration.cycle-closed');
};

/** Whether what a command names (subject, cycle) is what the facts and the stream know. */
export const otherCycle = (
  data: { readonly subject: string; readonly cycleId: string },
  state: DeclarationState,
  cycle: CycleOfDeclaration,
): Refusal | undefined => {
  if (data.subject !== cycle.subject) return refuse('declaration.cycle-not-found');
  const other = isLive(state) && (state.subject !== data.subject || state.cycleId !== data.cycleId);
  return other ? refuse('declaration.other-cycle') : undefined;
};

/** The rule of the row, unless the row or a word of the action is unknown to the revision in force. */
export const knownRow = (rule: SubmissionRule | null, action: DeclaredAction): KnownRow | Refusal => {
  const { row, variant, unit } = action;
  if (rule?.row == null) return refuse('declaration.no-such-row', { row });
  const variantKnown = variant === null ? rule.variants.length <= 1 : rule.variants.includes(variant);
  if (!variantKnown) return refuse('declaration.unknown-variant', { row, variant });
  if (!rule.units.includes(unit)) return refuse('declaration.unknown-unit', { row, unit });
  const question = Object.keys(action.answers).find((name) => !rule.questions.includes(name));
  return question === undefined ? rule : refuse('declaration.unknown-answer', { row, question });
};

/** The dates of the action against each other, the cycle and today; only what waits for a decision may lie ahead. */
export const wrongDates = (
  action: DeclaredAction,
  cycle: CycleOfDeclaration,
  rule: KnownRow,
  context: DeclarationContext,
): Refusal | undefined => {
  const { first, last, continuous } = action;
  if (last < first) return refuse('declaration.dates-reversed', { first, last });
  const inside = continuous ? last >= cycle.first && first <= cycle.last : first >= cycle.first && last <= cycle.last;
  if (!inside) return refuse('declaration.outside-cycle', { first: cycle.first, last: cycle.last });
  return rule.route.to === 'evidence' && first > today(context)
    ? refuse('declaration.not-yet-done', { first })
    : undefined;
};

/**
 * An action already done needs what the row accepts as proof, off the list too (ON-05: the decision and a proof of
 * participation); a request in advance brings it later.
 */
export const unproven = (
  action: DeclaredAction,
  attestation: Attestation | null,
  evidence: LiveDeclaration['evidence'],
  rule: KnownRow,
  context: DeclarationContext,
): Refusal | undefined => {
  const { row } = action;
  if (attestation && !rule.attestations.includes(attestation))
    return refuse('declaration.attestation-not-accepted', { row });
  const ended = rule.route.to === 'evidence' || action.last <= today(context);
  const missing = ended && evidence.length === 0 && attestation === null;
  return missing ? refuse('declaration.evidence-missing', { row }) : undefined;
};
