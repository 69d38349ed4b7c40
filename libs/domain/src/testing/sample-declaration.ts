import { type DeclaredAction, type EvidenceFile } from '@libs/contracts';
import { type DeclarationEvent } from '../declaration/events.js';
import { type DeclarationFacts } from '../declaration/facts.js';
import { type SubmissionRule } from '../declaration/submission-rule.js';
import { caseId, cycleId, day, evidenceId, otherId, physician } from './people.js';

export const specialty = 'specialite-inventee';
export const revision = { version: '1.0', hash: 'a'.repeat(64) };
const cycle = { subject: physician, specialty, running: true, first: day('2025-03-01'), last: day('2031-02-28') };

export type KnownRule = Exclude<SubmissionRule, { row: null }>;
export const rule: KnownRule = {
  row: 'R-1',
  revision,
  route: { to: 'evidence' },
  listEntry: null,
  variants: ['participant', 'orateur'],
  units: ['heure'],
  questions: ['organisme'],
  evidenceKinds: ['certificate'],
  attestations: [],
  weighs: false,
};
export const toCommittee = (prior = false, more: Partial<KnownRule> = {}): KnownRule => ({
  ...rule,
  route: { to: 'committee', ground: 'to-validate', prior },
  ...more,
});

export const declarationFacts: DeclarationFacts = { cycle, rule, caseId, evidenceLimit: 3 };

export const action: DeclaredAction = {
  row: 'R-1',
  variant: 'participant',
  title: 'Congrès de la neige',
  factKey: 'neige-2026',
  quantity: 4,
  unit: 'heure',
  first: day('2026-02-02'),
  last: day('2026-02-03'),
  continuous: false,
  listEntry: null,
  answers: { organisme: 'ecole' },
};

export const evidence: EvidenceFile = {
  evidenceId,
  kind: 'certificate',
  fileName: 'attestation.pdf',
  sha256: 'b'.repeat(64),
  mediaType: 'application/pdf',
  size: 1200,
  class: 'ordinary',
};

/** Another file, under another id. */
export const otherFile = { evidenceId: otherId, sha256: 'c'.repeat(64) };

const ofCycle = { subject: physician, cycleId };

export const drafted: DeclarationEvent = {
  type: 'ActionDrafted',
  data: { ...ofCycle, specialty, action: { title: 'Congrès de la neige' } },
};
export const attached = (more: Partial<EvidenceFile> = {}): DeclarationEvent => ({
  type: 'EvidenceAttached',
  data: { ...ofCycle, evidence: { ...evidence, ...more } },
});
export const declared = (
  on = '2026-03-10',
  more: Partial<DeclaredAction> = {},
  attestation: 'honour' | 'simple' | null = null,
): DeclarationEvent => ({
  type: 'ActionDeclared',
  data: { ...ofCycle, specialty, action: { ...action, ...more }, attestation, on: day(on), revision },
});
export const accepted = (on = '2026-03-10'): DeclarationEvent => ({
  type: 'ActionAccepted',
  data: { cycleId, on: day(on) },
});
export const routed = (
  more: Partial<Extract<DeclarationEvent, { type: 'ActionRoutedToCommittee' }>['data']> = {},
): DeclarationEvent => ({
  type: 'ActionRoutedToCommittee',
  data: {
    caseId,
    ...ofCycle,
    specialty,
    row: 'R-1',
    ground: 'to-validate',
    prior: false,
    late: false,
    weighs: false,
    requestedOn: day('2026-03-10'),
    ...more,
  },
});
export const decided = (outcome: 'accepted' | 'refused', weight: number | null = null): DeclarationEvent => ({
  type: 'ActionDecided',
  data: {
    ...ofCycle,
    caseId,
    outcome,
    decidedOn: day('2026-04-01'),
    reasons: outcome === 'refused' ? 'Le programme n’est pas fourni.' : null,
    weight,
  },
});
