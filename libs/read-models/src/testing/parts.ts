import { type CalendarDay, addDays, addYears } from '@libs/kernel';
import type { Chance } from './chance.js';
import type { Choice, Happening } from './happening.js';

export interface Parts {
  readonly subject: string;
  readonly cycleId: string;
  readonly choice: Choice;
  readonly first: CalendarDay;
}

/** Happenings of one stream; days only go forward. */
const story = (stream: string, from: CalendarDay) => {
  const told: Happening[] = [];
  let on = from;
  return {
    told,
    today: () => on,
    after: (days: number) => (on = addDays(on, days)),
    tell: (type: string, data: unknown) => told.push({ stream, event: { type, data }, on }),
  };
};

const SITUATION = { profile: 'medecin', direct_care: true };

export const cycleOf = ({ subject, cycleId, choice, first }: Parts, chance: Chance): Happening[] => {
  const cycle = story(`cycle-${cycleId}`, first);
  const last = addDays(addYears(first, 6), -1);
  cycle.tell('CycleOpened', {
    subject,
    specialty: choice.specialty,
    number: 1,
    registeredOn: first,
    practisingOnReferenceDay: false,
    years: 6,
    first,
    last,
    previousCycleId: null,
    situation: SITUATION,
  });
  cycle.after(chance.below(400));
  if (chance.oneIn(3))
    cycle.tell('SituationRecorded', {
      subject,
      effectiveOn: addDays(cycle.today(), chance.below(900)),
      situation: { ...SITUATION, direct_care: chance.oneIn(2) },
      evidence: [],
    });
  if (chance.oneIn(4)) {
    cycle.tell('PracticeInterrupted', { subject, from: cycle.today(), resumedOn: null, reason: null, evidence: [] });
    cycle.after(60);
    if (chance.oneIn(2)) cycle.tell('PracticeResumed', { on: cycle.today() });
  }
  if (chance.oneIn(5)) {
    const milestone = { subject, milestone: 'mi-parcours', dueOn: cycle.today(), on: cycle.today(), last };
    cycle.tell('MilestoneReminded', milestone);
  }
  return cycle.told;
};

const actionOf = ({ choice, first }: Parts, chance: Chance) => {
  const row = chance.pick(choice.rows);
  const start = addDays(first, chance.below(700));
  return {
    row: row.id,
    variant: row.variant,
    title: `Journée fictive ${chance.below(500)}`,
    factKey: chance.oneIn(3) ? null : `FAIT-${chance.below(60)}`,
    quantity: 1 + chance.below(8),
    unit: row.unit,
    first: start,
    last: addDays(start, chance.below(3)),
    continuous: false,
    listEntry: null,
    answers: { provider: 'qualiopi', fsm_compliant: true },
  };
};

const evidenceOf = (chance: Chance) => ({
  evidenceId: chance.id(),
  kind: 'certificate',
  fileName: 'attestation-fictive.pdf',
  sha256: chance.id().replaceAll('-', '').repeat(2),
  mediaType: 'application/pdf',
  size: 40_000 + chance.below(90_000),
  class: 'ordinary',
});

type Story = ReturnType<typeof story>;

const information = (declaration: Story, of: Case, ids: Parts, chance: Chance): void => {
  const { tell, today, after } = declaration;
  const { caseId, file } = of;
  const { subject, cycleId } = ids;
  const requestId = chance.id();
  const dueOn = addDays(today(), 30);
  file('InformationRequested', {
    cycleId,
    subject,
    declarationId: of.declarationId,
    requestId,
    requestedBy: of.reader,
    questions: 'Quel programme ?',
    requestedOn: today(),
    dueOn,
  });
  tell('ActionInformationRequested', { cycleId, subject, caseId, requestId, questions: 'Quel programme ?', dueOn });
  after(9);
  tell('ActionInformationProvided', { cycleId, subject, caseId, requestId, answer: 'Voici.', on: today() });
  const answer = { cycleId, subject, requestId, answer: 'Voici.', providedOn: today(), deadline: addDays(today(), 20) };
  file('InformationProvided', answer);
};

interface Case {
  readonly caseId: string;
  readonly declarationId: string;
  readonly reader: string;
  readonly file: (type: string, data: unknown) => void;
}

const opinion = (declaration: Story, of: Case, ids: Parts, chance: Chance): void => {
  const { subject, cycleId } = ids;
  const { today, after } = declaration;
  const proposal = chance.oneIn(4) ? 'refused' : 'accepted';
  const weight = chance.oneIn(2) ? 1 + chance.below(6) : null;
  of.file('OpinionGiven', {
    cycleId,
    subject,
    reader: of.reader,
    proposal,
    reasons: 'Motivation fictive.',
    criteria: [{ criterion: 'programme', met: true, remark: null }],
    weight,
    decisionBy: addDays(today(), 21),
  });
  if (chance.oneIn(6)) return;
  after(6);
  const decided = { outcome: proposal, reasons: 'Motivation fictive.', weight, decidedOn: today() };
  const declarationId = of.declarationId;
  of.file('CaseDecided', { cycleId, subject, declarationId, decidedBy: chance.id(), ...decided });
  declaration.tell('ActionDecided', { cycleId, subject, caseId: of.caseId, ...decided });
};

const reviewed = (declaration: Story, declarationId: string, row: string, ids: Parts, chance: Chance): void => {
  const { subject, cycleId, choice } = ids;
  const { today, after, tell } = declaration;
  const caseId = chance.id();
  const file = (type: string, data: unknown) =>
    declaration.told.push({ stream: `case-${caseId}`, event: { type, data }, on: today() });
  const asked = {
    cycleId,
    subject,
    specialty: choice.specialty,
    row,
    ground: chance.pick(['off-list', 'to-validate', 'not-on-list']),
    prior: false,
    late: false,
    weighs: true,
    requestedOn: today(),
  };
  tell('ActionRoutedToCommittee', { caseId, ...asked });
  file('CaseOpened', { declarationId, ...asked, assignBy: addDays(today(), 7) });
  const [reader, other] = [chance.id(), chance.id()];
  const assigned = { cycleId, reader, replaces: null, assignedBy: 'system', opinionBy: addDays(today(), 21) };
  file('ReaderAssigned', assigned);
  after(5);
  if (chance.oneIn(8)) {
    const assignBy = addDays(today(), 7);
    file('MemberRecused', { cycleId, subject: reader, recusedBy: reader, reason: null, assignBy });
    file('ReaderAssigned', { ...assigned, reader: other, replaces: reader });
  }
  if (chance.oneIn(6)) file('ReaderReminded', { cycleId, reader, deadline: today() });
  if (chance.oneIn(9)) file('CaseEscalated', { cycleId, awaiting: 'opinion', deadline: today() });
  const of = { caseId, declarationId, reader, file };
  if (chance.oneIn(5)) information(declaration, of, ids, chance);
  if (!chance.oneIn(7)) opinion(declaration, of, ids, chance);
};

export const declarationOf = (ids: Parts, chance: Chance): Happening[] => {
  const { subject, cycleId, choice, first } = ids;
  const declarationId = chance.id();
  const declaration = story(`declaration-${declarationId}`, addDays(first, chance.below(700)));
  const { tell, today, after, told } = declaration;
  const of = { subject, cycleId, specialty: choice.specialty };
  const action = actionOf(ids, chance);
  if (chance.oneIn(12)) tell('ActionPlanned', { ...of, action: { row: action.row } });
  if (chance.oneIn(2)) tell('ActionDrafted', { ...of, action: { title: action.title } });
  const evidence = evidenceOf(chance);
  if (told.length > 0 || chance.oneIn(2)) {
    if (told.length === 0) tell('ActionDrafted', { ...of, action: { title: action.title } });
    tell('EvidenceAttached', { cycleId, subject, evidence });
  }
  after(chance.below(20));
  const revision = { version: choice.version, hash: choice.hash };
  tell('ActionDeclared', { ...of, action, attestation: chance.oneIn(3) ? 'honour' : null, on: today(), revision });
  after(1);
  if (chance.oneIn(10)) {
    const corrected = { action: { ...action, quantity: action.quantity + 1 }, attestation: null };
    tell('ActionCorrected', { cycleId, subject, ...corrected, reason: 'Erreur de saisie.', on: today(), revision });
  }
  if (chance.oneIn(3)) reviewed(declaration, declarationId, action.row, ids, chance);
  else tell('ActionAccepted', { cycleId, on: today() });
  after(3);
  if (chance.oneIn(25)) tell('EvidenceWithdrawn', { cycleId, subject, evidenceId: evidence.evidenceId, reason: null });
  if (chance.oneIn(30)) tell('ActionWithdrawn', { cycleId, subject, caseId: null, reason: null, on: today() });
  else if (chance.oneIn(30)) tell('ActionInvalidated', { cycleId, subject, reason: 'Contrôle.', on: today() });
  return told;
};
