import { type z } from 'zod';
import { type allEventTypes } from '../deciders.js';
import {
  accepted,
  action,
  attached,
  decided,
  declared,
  drafted,
  evidence,
  revision,
  routed,
  specialty,
} from './sample-declaration.js';
import {
  caseDecided,
  caseOpened,
  informationRequested,
  memberRecused,
  opinionGiven,
  readerAssigned,
} from './sample-case.js';
import { cycleOpened } from './sample-cycle.js';
import {
  caseId,
  chair,
  cycleId,
  day,
  evidenceId,
  nextCycleId,
  physician,
  reader,
  requestId,
  stranger,
} from './people.js';

type Samples = {
  [Type in (typeof allEventTypes)[number] as Type['type']]: z.infer<Type['schema']>;
};

const dataOf = <Type extends keyof Samples>(_type: Type, event: { readonly data: unknown }): Samples[Type] =>
  event.data as Samples[Type];

const ofCycle = { cycleId, subject: physician };
const seats = [{ seat: 'praticien', title: 'Praticien', places: 2 }];
const constitution = { specialty, name: 'Commission', revision: '1.0', seats, from: day('2026-01-01') };
const mandate = {
  mandateId: evidenceId,
  member: reader,
  seat: 'praticien',
  function: 'member' as const,
  from: day('2026-01-01'),
  to: null,
};
const scope = { specialties: [specialty], territories: ['75'], medical: false };
const situation = { profile: 'praticien', 'soins-directs': true, annees: 12, remarque: null };

const accounts = {
  AccountRegistered: {
    subject: physician,
    givenName: 'Ada',
    familyName: 'PIOLET',
    email: 'ada.piolet@example.org',
    rpps: '99900000003',
    rppsChecked: true,
  },
  RoleGranted: { role: 'member', scope, proposalId: requestId, grantedBy: stranger, approvedBy: chair },
  RoleRevoked: { role: 'member', proposalId: null, revokedBy: 'system', approvedBy: null },
  RoleProposed: { proposalId: requestId, proposedBy: stranger, change: { kind: 'grant', role: 'chair', scope } },
  RoleProposalRejected: { subject: stranger, proposalId: requestId, rejectedBy: chair, reason: 'Mandat non adopté.' },
} satisfies Partial<Samples>;

const cases = {
  CaseOpened: dataOf('CaseOpened', caseOpened()),
  ReaderAssigned: dataOf('ReaderAssigned', readerAssigned()),
  MemberRecused: { ...dataOf('MemberRecused', memberRecused(reader, '2026-03-17')), reason: 'Orateur du congrès.' },
  OpinionGiven: {
    ...dataOf('OpinionGiven', opinionGiven('accepted', 2.5, 'Programme complet.')),
    criteria: [{ criterion: '1', met: true, remark: null }],
  },
  CaseDecided: dataOf('CaseDecided', caseDecided()),
  InformationRequested: dataOf('InformationRequested', informationRequested()),
  InformationProvided: {
    ...ofCycle,
    requestId,
    answer: 'Le voici.',
    providedOn: day('2026-03-22'),
    deadline: day('2026-04-12'),
  },
  ReaderReminded: { cycleId, reader, deadline: day('2026-03-31') },
  CaseEscalated: { cycleId, awaiting: 'opinion', deadline: day('2026-03-31') },
  CaseClosed: { cycleId, on: day('2026-03-10') },
} satisfies Partial<Samples>;

const committees = {
  CommitteeConstituted: constitution,
  MandateAdded: mandate,
  MandateEnded: { mandateId: evidenceId, lastDay: day('2026-06-30') },
  CommitteeChangeProposed: { proposalId: requestId, proposedBy: stranger, change: { kind: 'mandate', ...mandate } },
  CommitteeChangeApproved: { proposalId: requestId, approvedBy: chair },
  CommitteeChangeRejected: { subject: stranger, proposalId: requestId, rejectedBy: chair, reason: 'Plus tard.' },
} satisfies Partial<Samples>;

const cycles = {
  CycleOpened: { ...dataOf('CycleOpened', cycleOpened), situation },
  SituationRecorded: { subject: physician, effectiveOn: day('2026-01-01'), situation, evidence: [evidence] },
  PracticeInterrupted: {
    subject: physician,
    from: day('2026-01-01'),
    resumedOn: null,
    reason: 'Congé.',
    evidence: [],
  },
  PracticeResumed: { on: day('2026-06-01') },
  PeriodEndedByInterruption: { on: day('2029-01-01'), interruptedDays: 1097, limitYears: 3 },
  MilestoneReminded: {
    subject: physician,
    milestone: 'one-year',
    dueOn: day('2030-02-28'),
    on: day('2030-02-28'),
    last: day('2031-02-28'),
  },
  CycleSubmittedToOrdre: { on: day('2031-03-01') },
  ElementsCommunicated: { subject: physician, elements: ['Une action manque.'], observationsBy: day('2031-04-30') },
  ObservationsSubmitted: { subject: physician, observations: 'Voici l’attestation.' },
  CycleValidated: { subject: physician, on: day('2031-05-15'), validatedBy: stranger, remarks: null },
  CycleNotValidated: {
    subject: physician,
    on: day('2031-05-15'),
    decidedBy: stranger,
    reasons: ['Une action manque.'],
  },
  NextCycleOpened: { nextCycleId, first: day('2031-03-01') },
} satisfies Partial<Samples>;

const declarations = {
  ActionPlanned: { ...ofCycle, specialty, action: { title: 'Congrès de la neige', answers: { organisme: null } } },
  ActionDrafted: dataOf('ActionDrafted', drafted),
  EvidenceAttached: dataOf('EvidenceAttached', attached()),
  EvidenceWithdrawn: { ...ofCycle, evidenceId, reason: 'Mauvais fichier.' },
  ActionDeclared: dataOf(
    'ActionDeclared',
    declared('2026-03-10', { listEntry: { list: 'congres', entry: 'neige' } }, 'honour'),
  ),
  ActionCorrected: {
    ...ofCycle,
    action: { ...action, quantity: 2 },
    attestation: null,
    reason: 'Erreur de saisie.',
    on: day('2026-04-10'),
    revision,
  },
  ActionAccepted: dataOf('ActionAccepted', accepted()),
  ActionRoutedToCommittee: dataOf('ActionRoutedToCommittee', routed({ prior: true, late: true, weighs: true })),
  ActionInformationRequested: {
    ...ofCycle,
    caseId,
    requestId,
    questions: 'Quel programme ?',
    dueOn: day('2026-05-01'),
  },
  ActionInformationProvided: { ...ofCycle, caseId, requestId, answer: 'Le voici.', on: day('2026-04-10') },
  ActionDecided: dataOf('ActionDecided', decided('accepted', 2.5)),
  ActionWithdrawn: { ...ofCycle, caseId, reason: null, on: day('2026-04-10') },
  ActionInvalidated: { ...ofCycle, reason: 'Contrôle sans justificatif.', on: day('2026-04-10') },
} satisfies Partial<Samples>;

/** The data of one event of every type, at its newest version; a type without its sample does not compile. */
export const sampleEvents: Samples = {
  ...accounts,
  ...cases,
  ...committees,
  ...cycles,
  ...declarations,
  ReferentialRevisionPublished: {
    specialty,
    version: '1.0',
    effectiveFrom: null,
    content: { titre: 'Référentiel inventé', blocs: [1, 2] },
    hash: 'a'.repeat(64),
  },
};
