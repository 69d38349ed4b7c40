import { declarationFacts } from '@libs/application';
import { type AssessmentInput, type DecisionFact, type DeclarationFact, assess } from '@libs/compliance';
import type { DeclarationCommand, DeclarationPreview, DeclarationPreviewRequest, NextStep } from '@libs/contracts';
import { type DeclarationEvent, type DeclarationFacts, type DeclarationState, declaration } from '@libs/domain';
import { type Actor, type CalendarDay, type Refusal, isRefusal } from '@libs/kernel';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { problemDocument } from '../http/problem.js';
import type { ApiParts } from '../parts.js';
import { concurrentWith } from './concurrent.js';

type Asked = z.infer<typeof DeclarationPreviewRequest>;

/** The physician's cycle as the preview needs it: whose it is, and what an assessment of it is made from. */
export interface PreviewedCycle {
  readonly subject: string;
  readonly specialty: string;
  readonly inputOn: (asOf: CalendarDay) => AssessmentInput;
}

const PREVIEW = 'preview';

/** The declaration that the action would correct, as its stream has it. */
export interface Corrected {
  readonly id: string;
  readonly state: DeclarationState;
}

/** What is there already with the document that the row asks for, if one is to be attached. */
const standingState = (
  asked: Asked,
  { subject, specialty }: PreviewedCycle,
  { rule }: DeclarationFacts,
  corrected: Corrected | undefined,
): DeclarationState => {
  const kind = rule && rule.row !== null ? (rule.evidenceKinds[0] ?? 'document') : 'document';
  const piece = {
    evidenceId: PREVIEW,
    kind,
    fileName: PREVIEW,
    sha256: '',
    mediaType: 'application/pdf',
    size: 1,
    class: 'ordinary',
  } as const;
  const { cycleId, action, withEvidence } = asked;
  if (corrected)
    return withEvidence && 'evidence' in corrected.state && corrected.state.evidence.length === 0
      ? { ...corrected.state, evidence: [piece] }
      : corrected.state;
  return {
    status: 'drafted',
    subject,
    cycleId,
    specialty,
    action,
    evidence: withEvidence ? [piece] : [],
    decisions: [],
  };
};

const nextStep = (decided: readonly DeclarationEvent[] | Refusal): NextStep => {
  if (isRefusal(decided)) return { step: 'refused', problem: problemDocument(decided.rule, decided.facts) };
  const routed = decided.find(({ type }) => type === 'ActionRoutedToCommittee');
  if (routed?.type !== 'ActionRoutedToCommittee')
    return decided.some(({ type }) => type === 'ActionAccepted')
      ? { step: 'accepted-on-evidence' }
      : { step: 'stays-with-committee' };
  const { ground, prior, late } = routed.data;
  return { step: 'sent-to-committee', ground, prior, late };
};

/** What the cycle is judged from, without the declaration that would be corrected. */
const without = (input: AssessmentInput, id: string | undefined): AssessmentInput =>
  id === undefined
    ? input
    : {
        ...input,
        declarations: input.declarations.filter((one) => one.id !== id),
        decisions: input.decisions.filter(({ declarationId }) => declarationId !== id),
      };

const judged = (input: AssessmentInput, fact: DeclarationFact, decision: DecisionFact | null) => {
  const declarations = [...input.declarations, fact];
  const decisions = [...input.decisions, ...(decision ? [decision] : [])];
  if (input.revisions.length === 0) return null;
  return assess({ ...input, declarations, decisions }).declarations.find(({ id }) => id === fact.id) ?? null;
};

type Asking = Extract<DeclarationCommand, { type: 'DeclareAction' | 'CorrectAction' }>;

const commandOf = ({ cycleId, action, attestation, corrects }: Asked, { subject }: PreviewedCycle): Asking =>
  corrects === undefined
    ? { type: 'DeclareAction', data: { subject, cycleId, action, attestation } }
    : { type: 'CorrectAction', data: { action, attestation, reason: PREVIEW } };

const NEWEST = Number.MAX_SAFE_INTEGER;

/**
 * What would become of an action declared, or corrected, now: decided by the decider of declarations and judged by the
 * engine, with nothing stored.
 */
export const previewDeclaration = async (
  { log, decisions: { book } }: Pick<ApiParts, 'log' | 'decisions'>,
  asked: Asked,
  cycle: PreviewedCycle,
  { actor, now, today, corrected }: Moment,
): Promise<DeclarationPreview> => {
  const { action, attestation, withEvidence } = asked;
  const command = commandOf(asked, cycle);
  const envelope = { commandId: randomUUID(), actor, now };
  const id = corrected?.id ?? PREVIEW;
  const looking = { log, id, state: corrected?.state ?? { status: 'none' }, command, envelope } as const;
  const { facts } = await declarationFacts(looking, book);
  const before = standingState(asked, cycle, facts, corrected);
  const next = nextStep(declaration.decide(command, before, { now, actor, facts }));
  const listEntry = facts.rule && facts.rule.row !== null ? facts.rule.listEntry : null;
  const evidence = withEvidence ? 'provided' : (attestation ?? 'missing');
  const record = cycle.inputOn(today).declarations.find((one) => one.id === corrected?.id)?.record ?? NEWEST;
  const fact = { id, action: { ...action, listEntry }, evidence, record } as const;
  const asksCommittee = next.step === 'sent-to-committee' || next.step === 'stays-with-committee';
  const decision = (outcome: 'pending' | 'accepted'): DecisionFact => ({
    declarationId: id,
    outcome,
    decidedOn: outcome === 'accepted' ? today : null,
    weight: null,
  });
  const done = action.last > today ? action.last : today;
  const inputOn = (on: CalendarDay) => without(cycle.inputOn(on), corrected?.id);
  return {
    next,
    declared: judged(inputOn(today), fact, asksCommittee ? decision('pending') : null),
    accepted: asksCommittee ? judged(inputOn(done), fact, decision('accepted')) : null,
    concurrent: concurrentWith(action, inputOn(today).declarations),
  };
};

/** Who asks and when, and what would be corrected. */
interface Moment {
  readonly actor: Actor;
  readonly now: string;
  readonly today: CalendarDay;
  readonly corrected?: Corrected | undefined;
}
