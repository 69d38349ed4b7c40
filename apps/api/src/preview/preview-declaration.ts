import { declarationFacts } from '@libs/application';
import { type AssessmentInput, type DecisionFact, type DeclarationFact, assess } from '@libs/compliance';
import type { DeclarationPreview, DeclarationPreviewRequest, NextStep } from '@libs/contracts';
import { type DeclarationEvent, type DeclarationFacts, type DeclarationState, declaration } from '@libs/domain';
import { type Actor, type CalendarDay, type Refusal, isRefusal } from '@libs/kernel';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { problemDocument } from '../http/problem.js';
import type { ApiParts } from '../parts.js';

type Asked = z.infer<typeof DeclarationPreviewRequest>;

/** The physician's cycle as the preview needs it: whose it is, and what an assessment of it is made from. */
export interface PreviewedCycle {
  readonly subject: string;
  readonly specialty: string;
  readonly inputOn: (asOf: CalendarDay) => AssessmentInput;
}

const PREVIEW = 'preview';

/** A draft with the document that the row asks for, if one is to be attached. */
const draftOf = (
  asked: Asked,
  { subject, specialty }: PreviewedCycle,
  { rule }: DeclarationFacts,
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
  if (routed?.type !== 'ActionRoutedToCommittee') return { step: 'accepted-on-evidence' };
  const { ground, prior, late } = routed.data;
  return { step: 'sent-to-committee', ground, prior, late };
};

const judged = (input: AssessmentInput, fact: DeclarationFact, decision: DecisionFact | null) => {
  const declarations = [...input.declarations, fact];
  const decisions = [...input.decisions, ...(decision ? [decision] : [])];
  if (input.revisions.length === 0) return null;
  return assess({ ...input, declarations, decisions }).declarations.find(({ id }) => id === fact.id) ?? null;
};

/**
 * What would become of an action declared now: decided by the decider of declarations and judged by the engine, with
 * nothing stored.
 */
export const previewDeclaration = async (
  { log, decisions: { book } }: Pick<ApiParts, 'log' | 'decisions'>,
  asked: Asked,
  cycle: PreviewedCycle,
  { actor, now, today }: { readonly actor: Actor; readonly now: string; readonly today: CalendarDay },
): Promise<DeclarationPreview> => {
  const { cycleId, action, attestation, withEvidence } = asked;
  const command = { type: 'DeclareAction', data: { subject: cycle.subject, cycleId, action, attestation } } as const;
  const envelope = { commandId: randomUUID(), actor, now };
  const looking = { log, id: PREVIEW, state: { status: 'none' }, command, envelope } as const;
  const { facts } = await declarationFacts(looking, book);
  const next = nextStep(declaration.decide(command, draftOf(asked, cycle, facts), { now, actor, facts }));
  const listEntry = facts.rule && facts.rule.row !== null ? facts.rule.listEntry : null;
  const evidence = withEvidence ? 'provided' : (attestation ?? 'missing');
  const fact = { id: PREVIEW, action: { ...action, listEntry }, evidence, record: Number.MAX_SAFE_INTEGER } as const;
  const asksCommittee = next.step === 'sent-to-committee';
  const decision = (outcome: 'pending' | 'accepted'): DecisionFact => ({
    declarationId: PREVIEW,
    outcome,
    decidedOn: outcome === 'accepted' ? today : null,
    weight: null,
  });
  const done = action.last > today ? action.last : today;
  return {
    next,
    declared: judged(cycle.inputOn(today), fact, asksCommittee ? decision('pending') : null),
    accepted: asksCommittee ? judged(cycle.inputOn(done), fact, decision('accepted')) : null,
  };
};
