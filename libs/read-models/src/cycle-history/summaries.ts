import type { CaseEvent, CycleEvent, DeclarationEvent } from '@libs/domain';

export type HistoryEvent = CycleEvent | DeclarationEvent | CaseEvent;

type Summaries = {
  readonly [Type in HistoryEvent['type']]: (data: Extract<HistoryEvent, { type: Type }>['data']) => string;
};

const on = (day: string): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

const period = ({ first, last }: { first?: string | undefined; last?: string | undefined }): string => {
  if (first === undefined) return '';
  return last === undefined || last === first ? `, le ${on(first)}` : `, du ${on(first)} au ${on(last)}`;
};

const GROUNDS: Readonly<Record<string, string>> = {
  'off-list': 'action hors liste',
  'to-validate': 'action à faire valider',
  'to-evaluate': 'action à évaluer',
  'not-on-list': 'action absente de la liste',
  'other-evidence': 'justificatif d’une autre nature',
};

const ground = (code: string): string => GROUNDS[code] ?? 'action soumise à décision';

const ruled = (outcome: string): string => (outcome === 'accepted' ? 'acceptée' : 'refusée');

const AWAITED = { reader: 'rapporteur', opinion: 'avis', decision: 'décision' } as const;

/** One French line per event; nothing that a person typed, no file name, no answer, no reason. */
export const summaries: Summaries = {
  CycleOpened: (data) => `Cycle n° ${data.number} ouvert${period(data)}`,
  SituationRecorded: ({ effectiveOn }) => `Situation enregistrée, à compter du ${on(effectiveOn)}`,
  PracticeInterrupted: ({ from }) => `Exercice interrompu à compter du ${on(from)}`,
  PracticeResumed: (data) => `Exercice repris le ${on(data.on)}`,
  PeriodEndedByInterruption: (data) => `Période close par l’interruption d’exercice, le ${on(data.on)}`,
  MilestoneReminded: ({ dueOn, last }) =>
    `Rappel envoyé au médecin pour l’échéance du ${on(dueOn)} ; fin du cycle le ${on(last)}`,
  CycleSubmittedToOrdre: (data) => `Cycle transmis à l’Ordre le ${on(data.on)}`,
  ElementsCommunicated: ({ observationsBy }) =>
    `Éléments communiqués par l’Ordre ; observations attendues au plus tard le ${on(observationsBy)}`,
  ObservationsSubmitted: () => 'Observations présentées à l’Ordre',
  CycleValidated: (data) => `Cycle validé par l’Ordre le ${on(data.on)}`,
  CycleNotValidated: (data) => `Cycle non validé par l’Ordre le ${on(data.on)}`,
  NextCycleOpened: ({ first }) => `Cycle suivant prévu à compter du ${on(first)}`,
  ActionPlanned: ({ action }) => `Action prévue${period(action)}`,
  ActionDrafted: ({ action }) => `Brouillon enregistré${period(action)}`,
  EvidenceAttached: () => 'Justificatif joint',
  EvidenceWithdrawn: () => 'Justificatif retiré',
  ActionDeclared: ({ action }) => `Action déclarée${period(action)}`,
  ActionCorrected: ({ action }) => `Action rectifiée${period(action)}`,
  ActionAccepted: () => 'Action retenue sur preuve',
  ActionRoutedToCommittee: (data) => `Action soumise à la commission : ${ground(data.ground)}`,
  ActionInformationRequested: ({ dueOn }) => `Complément demandé au médecin, au plus tard le ${on(dueOn)}`,
  ActionInformationProvided: () => 'Complément fourni par le médecin',
  ActionDecided: ({ outcome }) => `Action ${ruled(outcome)} par la commission`,
  ActionWithdrawn: () => 'Déclaration retirée',
  ActionInvalidated: () => 'Action invalidée à la suite d’un contrôle',
  CaseOpened: (data) => `Dossier ouvert : ${ground(data.ground)}`,
  ReaderAssigned: ({ opinionBy }) => `Rapporteur désigné ; avis attendu au plus tard le ${on(opinionBy)}`,
  MemberRecused: () => 'Déport d’un membre de la commission',
  OpinionGiven: () => 'Avis du rapporteur rendu',
  CaseDecided: ({ outcome }) => `Décision de la commission : ${ruled(outcome)}`,
  InformationRequested: ({ dueOn }) => `Complément d’information demandé, au plus tard le ${on(dueOn)}`,
  InformationProvided: () => 'Complément d’information reçu',
  ReaderReminded: ({ deadline }) => `Rapporteur relancé ; échéance du ${on(deadline)}`,
  CaseEscalated: ({ awaiting, deadline }) =>
    `Présidence saisie : ${AWAITED[awaiting]} en attente, échéance du ${on(deadline)}`,
  CaseClosed: () => 'Dossier clos sans décision',
};

/** The line of one event; throws for a type that has none. */
export const summaryOf = (event: { readonly type: string; readonly data: unknown }): string => {
  const write = (summaries as Readonly<Record<string, (data: never) => string>>)[event.type];
  if (!write) throw new Error(`${event.type} has no summary`);
  return write(event.data as never);
};
