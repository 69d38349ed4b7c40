import { type CalendarDay } from '@libs/kernel';
import { type StoredEvidence, type StoredRevision } from '../stored.js';
import { type DeclarationEvent, type StoredAction, type StoredDraft } from './events.js';

export interface RecordedDecision {
  readonly caseId: string;
  readonly outcome: 'accepted' | 'refused';
  readonly decidedOn: CalendarDay;
  readonly weight: number | null;
}

/** What every declaration holds, from the first plan on. */
export interface DeclarationFile {
  readonly subject: string;
  readonly cycleId: string;
  readonly specialty: string;
  /** Attached and not withdrawn. */
  readonly evidence: readonly StoredEvidence[];
  /** Every decision ever recorded, oldest first; the last one rules. */
  readonly decisions: readonly RecordedDecision[];
}

/** What a declaration holds once the action has been declared. */
export interface DeclaredFile extends DeclarationFile {
  readonly action: StoredAction;
  readonly attestation: 'honour' | 'simple' | null;
  readonly revision: StoredRevision;
}

export type DeclarationState =
  | { readonly status: 'none' }
  | (DeclarationFile & { readonly status: 'planned' | 'drafted'; readonly action: StoredDraft })
  | (DeclaredFile & { readonly status: 'declared' })
  | (DeclaredFile & { readonly status: 'under-review'; readonly caseId: string; readonly late: boolean })
  | (DeclaredFile & {
      readonly status: 'information-requested';
      readonly caseId: string;
      readonly late: boolean;
      readonly requestId: string;
      readonly dueOn: CalendarDay;
    })
  | (DeclaredFile & { readonly status: 'accepted'; readonly by: 'evidence' | 'committee' })
  | (DeclaredFile & { readonly status: 'refused' })
  | { readonly status: 'withdrawn'; readonly subject: string; readonly cycleId: string; readonly specialty: string }
  | (DeclaredFile & { readonly status: 'invalidated' });

type Of<Status extends DeclarationState['status']> = Extract<DeclarationState, { status: Status }>;

export type UnderReview = Of<'under-review'> | Of<'information-requested'>;
/** Those whose action has been declared, and that are not closed. */
export type LiveDeclared = Of<'declared' | 'under-review' | 'information-requested' | 'accepted' | 'refused'>;
export type LiveDeclaration = LiveDeclared | Of<'planned' | 'drafted'>;

export const noDeclaration: DeclarationState = { status: 'none' };

export const isLive = (state: DeclarationState): state is LiveDeclaration =>
  state.status !== 'none' && state.status !== 'withdrawn' && state.status !== 'invalidated';

/** Whether it is still being prepared: nothing was submitted yet. */
export const isUnsubmitted = ({ status }: DeclarationState): boolean =>
  status === 'none' || status === 'planned' || status === 'drafted';

export const isLiveDeclared = (state: DeclarationState): state is LiveDeclared =>
  isLive(state) && state.status !== 'planned' && state.status !== 'drafted';

export const isUnderReview = (state: DeclarationState): state is UnderReview =>
  state.status === 'under-review' || state.status === 'information-requested';

type Started = Extract<DeclarationEvent, { type: 'ActionPlanned' | 'ActionDrafted' | 'ActionDeclared' }>;

const evidenceOf = (state: DeclarationState): Pick<DeclarationFile, 'evidence' | 'decisions'> =>
  isLive(state) ? { evidence: state.evidence, decisions: state.decisions } : { evidence: [], decisions: [] };

const started = (state: DeclarationState, { type, data }: Started): DeclarationState => {
  const { subject, cycleId, specialty } = data;
  const file = { subject, cycleId, specialty, ...evidenceOf(state) };
  if (type !== 'ActionDeclared')
    return { status: type === 'ActionPlanned' ? 'planned' : 'drafted', ...file, action: data.action };
  const { action, attestation, revision } = data;
  return { status: 'declared', ...file, action, attestation, revision };
};

type Reviewed = Extract<
  DeclarationEvent,
  { type: 'ActionRoutedToCommittee' | 'ActionInformationRequested' | 'ActionInformationProvided' | 'ActionDecided' }
>;

const reviewed = (state: LiveDeclared, event: Reviewed): DeclarationState => {
  const { subject, cycleId, specialty, evidence, decisions, action, attestation, revision } = state;
  const file = { subject, cycleId, specialty, evidence, decisions, action, attestation, revision };
  const { caseId } = event.data;
  const late = 'late' in state && state.late;
  switch (event.type) {
    case 'ActionRoutedToCommittee':
      return { ...file, status: 'under-review', caseId, late: event.data.late };
    case 'ActionInformationRequested': {
      const { requestId, dueOn } = event.data;
      return { ...file, status: 'information-requested', caseId, late, requestId, dueOn };
    }
    case 'ActionInformationProvided':
      return { ...file, status: 'under-review', caseId, late };
    case 'ActionDecided': {
      const { outcome, decidedOn, weight } = event.data;
      const all = [...decisions, { caseId, outcome, decidedOn, weight }];
      return outcome === 'accepted'
        ? { ...file, status: 'accepted', by: 'committee', decisions: all }
        : { ...file, status: 'refused', decisions: all };
    }
  }
};

type AfterDeclaration = Exclude<
  DeclarationEvent,
  Started | { type: 'EvidenceAttached' | 'EvidenceWithdrawn' | 'ActionWithdrawn' }
>;

const declared = (state: LiveDeclared, event: AfterDeclaration): DeclarationState => {
  switch (event.type) {
    case 'ActionCorrected': {
      const { action, attestation, revision } = event.data;
      return { ...state, action, attestation, revision };
    }
    case 'ActionAccepted':
      return { ...state, status: 'accepted', by: 'evidence' };
    case 'ActionInvalidated':
      return { ...state, status: 'invalidated' };
    default:
      return reviewed(state, event);
  }
};

const withoutEvidence = (state: LiveDeclaration, evidenceId: string): DeclarationState => ({
  ...state,
  evidence: state.evidence.filter((one) => one.evidenceId !== evidenceId),
});

/** Stores the facts of one event. */
export const evolveDeclaration = (state: DeclarationState, event: DeclarationEvent): DeclarationState => {
  if (event.type === 'ActionPlanned' || event.type === 'ActionDrafted' || event.type === 'ActionDeclared')
    return started(state, event);
  if (!isLive(state)) return state;
  switch (event.type) {
    case 'EvidenceAttached':
      return { ...state, evidence: [...state.evidence, event.data.evidence] };
    case 'EvidenceWithdrawn':
      return withoutEvidence(state, event.data.evidenceId);
    case 'ActionWithdrawn': {
      const { subject, cycleId, specialty } = state;
      return { status: 'withdrawn', subject, cycleId, specialty };
    }
    default:
      return isLiveDeclared(state) ? declared(state, event) : state;
  }
};
