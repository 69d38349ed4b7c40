import type { DeclarationFact, DecisionFact, EvidenceState } from '@libs/compliance';
import type { DeclaredAction } from '@libs/contracts';
import type { DeclarationEvent } from '@libs/domain';
import type { CalendarDay } from '@libs/kernel';

/** What an assessment needs to know of one declaration. */
export interface Declared {
  /** Undefined until the action is declared: a plan or a draft counts for nothing. */
  readonly action?: DeclaredAction;
  /** Position of the log at which it was first declared. */
  readonly record: number;
  readonly attestation: 'honour' | 'simple' | null;
  /** Ids of the files attached and not withdrawn. */
  readonly evidence: readonly string[];
  readonly invalidated: boolean;
  readonly pending: boolean;
  /** Every decision recorded, oldest first. */
  readonly decisions: readonly Decided[];
}

interface Decided {
  readonly outcome: 'accepted' | 'refused';
  readonly decidedOn: CalendarDay;
  readonly weight: number | null;
}

/** The events of a declaration that change what an assessment is made from. */
export type DeclaredEvent = Exclude<
  DeclarationEvent,
  {
    type:
      'ActionPlanned' | 'ActionDrafted' | 'ActionAccepted' | 'ActionInformationRequested' | 'ActionInformationProvided';
  }
>;

const none: Declared = {
  record: 0,
  attestation: null,
  evidence: [],
  invalidated: false,
  pending: false,
  decisions: [],
};

/** The declaration after one of its events; undefined once it was withdrawn. */
export const evolveDeclared = (
  before: Declared | undefined,
  event: DeclaredEvent,
  position: number,
): Declared | undefined => {
  const declared = before ?? none;
  switch (event.type) {
    case 'EvidenceAttached':
      return { ...declared, evidence: [...declared.evidence, event.data.evidence.evidenceId] };
    case 'EvidenceWithdrawn': {
      const { evidenceId } = event.data;
      return { ...declared, evidence: declared.evidence.filter((id) => id !== evidenceId) };
    }
    case 'ActionDeclared': {
      const { action, attestation } = event.data;
      return { ...declared, action, attestation, record: declared.record || position };
    }
    case 'ActionCorrected': {
      const { action, attestation } = event.data;
      // The corrected action goes the way of a new one, unless its case goes on: what was decided was another action.
      return { ...declared, action, attestation, ...(!declared.pending && { decisions: [] }) };
    }
    case 'ActionRoutedToCommittee':
      return { ...declared, pending: true };
    case 'ActionDecided': {
      const { outcome, decidedOn, weight } = event.data;
      return { ...declared, pending: false, decisions: [...declared.decisions, { outcome, decidedOn, weight }] };
    }
    case 'ActionWithdrawn':
      return undefined;
    case 'ActionInvalidated':
      return { ...declared, invalidated: true };
  }
};

const evidenceState = ({ evidence, attestation, invalidated }: Declared): EvidenceState => {
  if (invalidated) return 'unproven';
  return evidence.length > 0 ? 'provided' : (attestation ?? 'missing');
};

/** The declarations of a cycle as `assess` takes them; those not yet declared are left out. */
export const declarationFacts = (all: Readonly<Record<string, Declared>>): DeclarationFact[] =>
  Object.entries(all).flatMap(([id, declared]) =>
    declared.action
      ? [{ id, action: declared.action, evidence: evidenceState(declared), record: declared.record }]
      : [],
  );

/** Their decisions; a declaration that is before the committee again waits, whatever was decided before. */
export const decisionFacts = (all: Readonly<Record<string, Declared>>): DecisionFact[] =>
  Object.entries(all).flatMap(([declarationId, { pending, decisions }]): DecisionFact[] =>
    pending
      ? [{ declarationId, outcome: 'pending', decidedOn: null, weight: null }]
      : decisions.map((decision) => ({ declarationId, ...decision })),
  );
