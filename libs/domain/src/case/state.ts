import { type CaseGround } from '@libs/contracts';
import { type CalendarDay } from '@libs/kernel';
import { type CaseEvent } from './events.js';

export interface Opinion {
  readonly reader: string;
  readonly proposal: 'accepted' | 'refused';
  readonly weight: number | null;
}

/** The question put to the physician, while it waits for an answer. */
export interface OpenRequest {
  readonly requestId: string;
  readonly requestedOn: CalendarDay;
  readonly dueOn: CalendarDay;
}

/** What every case knows of itself. */
export interface CaseFile {
  readonly declarationId: string;
  readonly cycleId: string;
  readonly subject: string;
  readonly specialty: string;
  readonly row: string;
  readonly ground: CaseGround;
  readonly prior: boolean;
  readonly late: boolean;
  readonly weighs: boolean;
  readonly requestedOn: CalendarDay;
  /** Accounts that left the case because of an interest: never again a part in it. */
  readonly recused: readonly string[];
  readonly requests: number;
  /** The request that the case waits for, the clock standing still. */
  readonly request: OpenRequest | null;
  /** The day by which the next step is due. */
  readonly deadline: CalendarDay;
  /** Deadlines whose reader was reminded, and those put before the chair. */
  readonly reminded: readonly CalendarDay[];
  readonly escalated: readonly CalendarDay[];
}

export type CaseState =
  | { readonly status: 'none' }
  | (CaseFile & { readonly status: 'queued' })
  | (CaseFile & { readonly status: 'assigned'; readonly reader: string })
  | (CaseFile & { readonly status: 'proposed'; readonly reader: string; readonly opinion: Opinion })
  | (CaseFile & {
      readonly status: 'decided';
      readonly outcome: 'accepted' | 'refused';
      readonly weight: number | null;
      readonly decidedBy: string;
      readonly decidedOn: CalendarDay;
    })
  | (CaseFile & { readonly status: 'closed' });

type Of<Status extends CaseState['status']> = Extract<CaseState, { status: Status }>;
export type OpenedCase = Exclude<CaseState, { status: 'none' }>;
export type PendingCase = Of<'queued' | 'assigned' | 'proposed'>;

export const noCase: CaseState = { status: 'none' };

export const isPending = (state: CaseState): state is PendingCase =>
  state.status === 'queued' || state.status === 'assigned' || state.status === 'proposed';

type DataOf<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>['data'];

const fileOf = (state: PendingCase): CaseFile => {
  const { declarationId, cycleId, subject, specialty, row, ground, prior, late, weighs, requestedOn } = state;
  const { recused, requests, request, deadline, reminded, escalated } = state;
  const opened = { declarationId, cycleId, subject, specialty, row, ground, prior, late, weighs, requestedOn };
  return { ...opened, recused, requests, request, deadline, reminded, escalated };
};

const opened = ({ assignBy, ...file }: DataOf<'CaseOpened'>): CaseState => ({
  status: 'queued',
  ...file,
  recused: [],
  requests: 0,
  request: null,
  deadline: assignBy,
  reminded: [],
  escalated: [],
});

const recused = (state: PendingCase, { subject, assignBy }: DataOf<'MemberRecused'>): CaseState => {
  const all = [...state.recused, subject];
  const left = 'reader' in state && state.reader === subject;
  return left
    ? { ...fileOf(state), status: 'queued', recused: all, deadline: assignBy ?? state.deadline }
    : { ...state, recused: all };
};

/** New information unsettles an opinion already given: the reader looks again. */
const informed = (state: PendingCase, { deadline }: DataOf<'InformationProvided'>): CaseState => {
  const file = { ...fileOf(state), request: null, deadline };
  return 'reader' in state ? { ...file, status: 'assigned', reader: state.reader } : { ...file, status: 'queued' };
};

const decided = (state: PendingCase, data: DataOf<'CaseDecided'>): CaseState => {
  const { outcome, weight, decidedBy, decidedOn } = data;
  return { ...fileOf(state), status: 'decided', request: null, outcome, weight, decidedBy, decidedOn };
};

/** Stores the facts of one event. */
export const evolveCase = (state: CaseState, event: CaseEvent): CaseState => {
  if (event.type === 'CaseOpened') return opened(event.data);
  if (!isPending(state)) return state;
  switch (event.type) {
    case 'ReaderAssigned': {
      const { reader, opinionBy } = event.data;
      return { ...fileOf(state), status: 'assigned', reader, deadline: opinionBy };
    }
    case 'MemberRecused':
      return recused(state, event.data);
    case 'OpinionGiven': {
      const { reader, proposal, weight, decisionBy } = event.data;
      const opinion = { reader, proposal, weight };
      return { ...fileOf(state), status: 'proposed', reader, opinion, deadline: decisionBy };
    }
    case 'CaseDecided':
      return decided(state, event.data);
    case 'InformationRequested': {
      const { requestId, requestedOn, dueOn } = event.data;
      return { ...state, request: { requestId, requestedOn, dueOn }, requests: state.requests + 1 };
    }
    case 'InformationProvided':
      return informed(state, event.data);
    case 'ReaderReminded':
      return { ...state, reminded: [...state.reminded, event.data.deadline] };
    case 'CaseEscalated':
      return { ...state, escalated: [...state.escalated, event.data.deadline] };
    case 'CaseClosed':
      return { ...fileOf(state), status: 'closed', request: null };
  }
};
