import { type CaseEvent } from '../case/events.js';
import { type CaseFacts } from '../case/facts.js';
import { chair, cycleId, day, declarationId, otherId, physician, reader, requestId, viceChair } from './people.js';

const seat = (member: string, role: 'member' | 'chair' | 'vice-chair' = 'member', to: string | null = null) => ({
  member,
  function: role,
  from: day('2024-01-01'),
  to: to === null ? null : day(to),
});

/** `otherId` sat until the end of February 2026; the physician concerned is a member too. */
export const caseFacts: CaseFacts = {
  members: [
    seat(reader),
    seat(chair, 'chair'),
    seat(viceChair, 'vice-chair'),
    seat(otherId, 'member', '2026-02-28'),
    seat(physician),
  ],
  delays: {
    assignment: 7,
    opinion: 21,
    decision: 14,
    reminder: 5,
    answer: { least: 7, most: 60 },
    requests: 2,
  },
  criteria: [],
};

export const openCaseData = {
  declarationId,
  cycleId,
  subject: physician,
  specialty: 'specialite-inventee',
  row: 'R-1',
  ground: 'off-list' as const,
  prior: false,
  late: false,
  weighs: true,
  requestedOn: day('2026-03-10'),
};

export const caseOpened = (more: Partial<typeof openCaseData> = {}): CaseEvent => ({
  type: 'CaseOpened',
  data: { ...openCaseData, ...more, assignBy: day('2026-03-17') },
});

export const readerAssigned = (who = reader, opinionBy = '2026-03-31', replaces: string | null = null): CaseEvent => ({
  type: 'ReaderAssigned',
  data: { cycleId, reader: who, replaces, assignedBy: chair, opinionBy: day(opinionBy) },
});

export const opinionGiven = (
  proposal: 'accepted' | 'refused' = 'accepted',
  weight: number | null = 2,
  reasons: string | null = null,
): CaseEvent => ({
  type: 'OpinionGiven',
  data: { cycleId, subject: physician, reader, proposal, reasons, criteria: [], weight, decisionBy: day('2026-03-24') },
});

export const caseDecided = (
  outcome: 'accepted' | 'refused' = 'accepted',
  weight: number | null = 2,
  reasons: string | null = null,
): CaseEvent => ({
  type: 'CaseDecided',
  data: {
    cycleId,
    subject: physician,
    declarationId,
    outcome,
    reasons,
    weight,
    decidedBy: chair,
    decidedOn: day('2026-03-10'),
  },
});

export const informationRequested = (id = requestId, dueOn = '2026-04-01'): CaseEvent => ({
  type: 'InformationRequested',
  data: {
    cycleId,
    subject: physician,
    declarationId,
    requestId: id,
    requestedBy: reader,
    questions: 'Quel programme ?',
    requestedOn: day('2026-03-10'),
    dueOn: day(dueOn),
  },
});

export const memberRecused = (member: string, assignBy: string | null = null): CaseEvent => ({
  type: 'MemberRecused',
  data: {
    cycleId,
    subject: member,
    recusedBy: member,
    reason: null,
    assignBy: assignBy === null ? null : day(assignBy),
  },
});
