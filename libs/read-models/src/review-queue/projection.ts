import type { CaseStatus } from '@libs/contracts';
import type { CaseEvent } from '@libs/domain';
import type { RecordedEvent } from '@libs/event-store';
import type { CalendarDay } from '@libs/kernel';
import { type RowOf, idOf, view } from '../support/view.js';
import type { ReviewQueueEntity } from './entity.js';

type QueuedCase = RowOf<ReviewQueueEntity>;
type Data<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>['data'];

const NEVER = '9999-12-31' as CalendarDay;

const opened = (data: Data<'CaseOpened'>, event: RecordedEvent): QueuedCase => ({
  id: idOf(event),
  declaration_id: data.declarationId,
  cycle_id: data.cycleId,
  subject: data.subject,
  specialty: data.specialty,
  row: data.row,
  ground: data.ground,
  prior: data.prior,
  late: data.late,
  weighs: data.weighs,
  requested_on: data.requestedOn,
  status: 'awaiting-reader',
  open: true,
  deadline: data.assignBy,
  due: data.assignBy,
  escalated: false,
  reader: null,
  recused: [],
  information_requests: [],
  opinion: null,
  decision: null,
  version: 0,
  position: 0,
  updated_at: '',
});

/** What an open case waits for when the physician is not awaited. */
export const awaited = ({ reader, opinion }: Pick<QueuedCase, 'reader' | 'opinion'>): CaseStatus => {
  if (opinion) return 'awaiting-decision';
  return reader === null ? 'awaiting-reader' : 'awaiting-opinion';
};

const awaiting = (row: QueuedCase, deadline: CalendarDay): QueuedCase => ({
  ...row,
  status: awaited(row),
  deadline,
  due: deadline,
  escalated: false,
});

const recused = (row: QueuedCase, { subject: member, assignBy }: Data<'MemberRecused'>): QueuedCase => {
  const without = { ...row, recused: [...row.recused, member] };
  if (row.reader !== member || !row.open) return without;
  const readerless = { ...without, reader: null, opinion: null };
  return awaiting(readerless, assignBy ?? row.due);
};

const ended = (row: QueuedCase, status: 'decided' | 'closed'): QueuedCase => ({
  ...row,
  status,
  open: false,
  deadline: null,
  due: NEVER,
  escalated: false,
});

const opinionOf = ({ reader, proposal, reasons, weight, criteria }: Data<'OpinionGiven'>) => ({
  reader,
  proposal,
  reasons,
  weight,
  criteria,
});

const asked = (row: QueuedCase, { requestId, questions, dueOn }: Data<'InformationRequested'>): QueuedCase => {
  const request = { requestId, questions, dueOn, answer: null, answeredOn: null };
  return {
    ...row,
    status: 'information-requested',
    deadline: dueOn,
    due: dueOn,
    information_requests: [...row.information_requests, request],
  };
};

/** What the physician adds unsettles an opinion already given: the reader looks again. */
const answered = (row: QueuedCase, data: Data<'InformationProvided'>): QueuedCase => {
  const { requestId, answer, providedOn, deadline } = data;
  const information_requests = row.information_requests.map((request) =>
    request.requestId === requestId ? { ...request, answer, answeredOn: providedOn } : request,
  );
  return awaiting({ ...row, opinion: null, information_requests }, deadline);
};

/** The committee's cases, one row each: what is awaited, from whom and until when. */
export const reviewQueueProjection = view<QueuedCase, CaseEvent>({
  name: 'review_queue',
  key: 'id',
  begins: { CaseOpened: opened },
  changes: {
    ReaderAssigned: (row, { reader, opinionBy }) => awaiting({ ...row, reader, opinion: null }, opinionBy),
    MemberRecused: recused,
    OpinionGiven: (row, data) => awaiting({ ...row, opinion: opinionOf(data) }, data.decisionBy),
    CaseDecided: (row, { outcome, reasons, weight, decidedBy, decidedOn }) => ({
      ...ended(row, 'decided'),
      decision: { outcome, reasons, weight, decidedBy, decidedOn },
    }),
    InformationRequested: asked,
    InformationProvided: answered,
    ReaderReminded: (row) => row,
    CaseEscalated: (row) => ({ ...row, escalated: true }),
    CaseClosed: (row) => ended(row, 'closed'),
  },
  mark: ({ version, position, recordedAt }) => ({ version, position, updated_at: recordedAt }),
});
