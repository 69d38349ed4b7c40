import type { CaseGround, DeclarationStatus } from '@libs/contracts';
import type { DeclarationEvent } from '@libs/domain';
import type { RecordedEvent } from '@libs/event-store';
import { type RowOf, idOf, view } from '../support/view.js';
import type { DeclarationEntity } from './entity.js';

type Declaration = RowOf<DeclarationEntity>;
type Data<Type extends DeclarationEvent['type']> = Extract<DeclarationEvent, { type: Type }>['data'];

const blank: Omit<Declaration, 'id' | 'cycle_id' | 'subject' | 'specialty' | 'begun_at_position'> = {
  status: 'draft',
  action: {},
  attestation: null,
  declared_on: null,
  revision: null,
  evidence: [],
  case_id: null,
  routing: null,
  information_requests: [],
  decision: null,
  remark: null,
  version: 0,
  position: 0,
  updated_at: '',
};

const begun = (
  { subject, cycleId, specialty, action }: Data<'ActionPlanned' | 'ActionDrafted' | 'ActionDeclared'>,
  event: RecordedEvent,
  row: Declaration | undefined,
  status: DeclarationStatus,
): Declaration => ({
  ...(row ?? { ...blank, id: idOf(event), begun_at_position: event.position }),
  subject,
  cycle_id: cycleId,
  specialty,
  action,
  status,
});

/** The corrected action goes the way of a new one, unless the committee waits for it: its case then goes on. */
const corrected = (
  row: Declaration,
  { action, attestation, reason, revision }: Data<'ActionCorrected'>,
): Declaration => ({
  ...row,
  ...(row.status !== 'information-requested' && { status: 'declared', case_id: null, routing: null, decision: null }),
  action,
  attestation,
  revision: revision.version,
  remark: reason,
});

const routed = (row: Declaration, data: Data<'ActionRoutedToCommittee'>): Declaration => ({
  ...row,
  status: 'in-committee',
  case_id: data.caseId,
  decision: null,
  routing: { ground: data.ground as CaseGround, prior: data.prior, late: data.late, requestedOn: data.requestedOn },
});

const asked = (row: Declaration, data: Data<'ActionInformationRequested'>): Declaration => {
  const { requestId, questions, dueOn } = data;
  const request = { requestId, questions, dueOn, answer: null, answeredOn: null };
  return { ...row, status: 'information-requested', information_requests: [...row.information_requests, request] };
};

const answered = (row: Declaration, { requestId, answer, on }: Data<'ActionInformationProvided'>): Declaration => ({
  ...row,
  status: 'in-committee',
  information_requests: row.information_requests.map((request) =>
    request.requestId === requestId ? { ...request, answer, answeredOn: on } : request,
  ),
});

/** What the physician declared, one row per declaration, as it stands now. */
export const declarationProjection = view<Declaration, DeclarationEvent>({
  name: 'declaration',
  key: 'id',
  begins: {
    ActionPlanned: (data, event, row) => begun(data, event, row, 'planned'),
    ActionDrafted: (data, event, row) => begun(data, event, row, 'draft'),
    ActionDeclared: (data, event, row) => ({
      ...begun(data, event, row, 'declared'),
      attestation: data.attestation,
      declared_on: data.on,
      revision: data.revision.version,
    }),
  },
  changes: {
    EvidenceAttached: (row, { evidence }) => ({ ...row, evidence: [...row.evidence, evidence as Evidence] }),
    EvidenceWithdrawn: (row, { evidenceId }) => ({
      ...row,
      evidence: row.evidence.filter((one) => one.evidenceId !== evidenceId),
    }),
    ActionCorrected: corrected,
    ActionAccepted: (row) => ({ ...row, status: 'accepted' }),
    ActionRoutedToCommittee: routed,
    ActionInformationRequested: asked,
    ActionInformationProvided: answered,
    ActionDecided: (row, { outcome, decidedOn, reasons, weight }) => ({
      ...row,
      status: outcome,
      decision: { outcome, decidedOn, reasons, weight },
    }),
    ActionWithdrawn: (row, { reason }) => ({ ...row, status: 'withdrawn', remark: reason }),
    ActionInvalidated: (row, { reason }) => ({ ...row, status: 'invalidated', remark: reason }),
  },
  mark: ({ version, position, recordedAt }) => ({ version, position, updated_at: recordedAt }),
});

type Evidence = Declaration['evidence'][number];
