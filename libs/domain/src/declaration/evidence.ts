import { type Refusal, isRefusal } from '@libs/kernel';
import { refuse } from '../refusing.js';
import { notLive, runningCycle } from './checks.js';
import { type DeclarationContext, type DeclarationData, type DeclarationOutcome } from './facts.js';
import { type DeclarationState, type LiveDeclaration, isLive } from './state.js';

/** What the committee examines does not change under its eyes, nor a cycle that the Ordre has. */
const frozen = (state: LiveDeclaration, { facts }: DeclarationContext): Refusal | undefined => {
  if (state.status === 'under-review') return refuse('declaration.under-review');
  const cycle = runningCycle(facts.cycle);
  return isRefusal(cycle) ? cycle : undefined;
};

/**
 * A file proves once. Said to be of the other class it may come again, so that what turns out to reveal a state of
 * health can take the place of the only proof of an accepted action.
 */
const attachedAlready = (
  { sha256, class: sort }: DeclarationData<'AttachEvidence'>,
  { evidence }: LiveDeclaration,
): Refusal | undefined =>
  evidence.some((one) => one.sha256 === sha256 && one.class === sort) ? refuse('declaration.same-file') : undefined;

/** Attaches a file already received and checked; the same file under the same id again is nothing. */
export const attachEvidence = (
  data: DeclarationData<'AttachEvidence'>,
  state: DeclarationState,
  context: DeclarationContext,
): DeclarationOutcome => {
  if (!isLive(state)) return notLive(state);
  const known = state.evidence.find(({ evidenceId }) => evidenceId === data.evidenceId);
  if (known) return known.sha256 === data.sha256 ? [] : refuse('declaration.evidence-attached-already');
  const limit = context.facts.evidenceLimit;
  if (state.evidence.length >= limit) return refuse('declaration.too-much-evidence', { limit });
  const { cycleId, subject } = state;
  // Whom the committee asks may answer it, even when the cycle has been handed to the Ordre meanwhile.
  const refusal = state.status === 'information-requested' ? undefined : frozen(state, context);
  return (
    refusal ??
    attachedAlready(data, state) ?? [{ type: 'EvidenceAttached', data: { cycleId, subject, evidence: data } }]
  );
};

/** Withdraws a file; the last proof of an accepted action stays until another one has come. */
export const withdrawEvidence = (
  { evidenceId, reason }: DeclarationData<'WithdrawEvidence'>,
  state: DeclarationState,
  context: DeclarationContext,
): DeclarationOutcome => {
  if (!isLive(state)) return notLive(state);
  const { cycleId, subject, evidence } = state;
  if (!evidence.some((one) => one.evidenceId === evidenceId)) return refuse('declaration.evidence-not-found');
  const last = state.status === 'accepted' && evidence.length === 1 && state.attestation === null;
  if (last) return refuse('declaration.last-evidence');
  const data = { cycleId, subject, evidenceId, reason };
  return frozen(state, context) ?? [{ type: 'EvidenceWithdrawn', data }];
};
