import type { AccountCommand } from '../account/account-commands.js';
import type { CaseCommand } from '../case/case-commands.js';
import type { CommitteeCommand } from '../committee/committee-commands.js';
import type { CycleCommand } from '../cycle/cycle-commands.js';
import type { DeclarationCommand } from '../declaration/declaration-commands.js';

/** One command over HTTP. `creates`: it may be the first of its resource, whose id the caller has chosen. */
export interface CommandRoute {
  readonly summary: string;
  /** The action of the permission matrix it needs. */
  readonly right: string;
  readonly creates?: true;
}

type Routes<Type extends string> = Readonly<Partial<Record<Type, CommandRoute>>>;

const declaration: Routes<DeclarationCommand['type']> = {
  PlanAction: { summary: 'Planifier une action', right: 'P01', creates: true },
  DraftAction: { summary: 'Enregistrer un brouillon', right: 'P01', creates: true },
  DeclareAction: { summary: 'Déclarer une action', right: 'P01', creates: true },
  CorrectAction: { summary: 'Rectifier une action déclarée', right: 'P01' },
  WithdrawAction: { summary: 'Retirer une action', right: 'P01' },
  WithdrawEvidence: { summary: 'Retirer un justificatif', right: 'P02' },
  AnswerInformationRequest: { summary: 'Répondre à une demande d’information', right: 'P08' },
  InvalidateAction: { summary: 'Invalider une action à l’issue d’un contrôle', right: 'P17' },
};

const cycle: Routes<CycleCommand['type']> = {
  RecordSituation: { summary: 'Enregistrer une situation', right: 'P15' },
  InterruptPractice: { summary: 'Déclarer une interruption d’exercice', right: 'P15' },
  ResumePractice: { summary: 'Déclarer une reprise d’exercice', right: 'P15' },
  SubmitCycle: { summary: 'Soumettre un cycle à l’Ordre', right: 'P16' },
  CommunicateElements: { summary: 'Communiquer les éléments au médecin', right: 'P17' },
  SubmitObservations: { summary: 'Présenter ses observations', right: 'P08' },
  ValidateCycle: { summary: 'Valider un cycle', right: 'P17' },
  RefuseCycle: { summary: 'Ne pas valider un cycle', right: 'P17' },
};

const review: Routes<CaseCommand['type']> = {
  AssignReader: { summary: 'Attribuer un dossier à un rapporteur', right: 'P09' },
  RecuseMember: { summary: 'Déporter un membre d’un dossier', right: 'P10' },
  RequestInformation: { summary: 'Demander un complément d’information', right: 'P07' },
  GiveOpinion: { summary: 'Rendre un avis', right: 'P11' },
  DecideCase: { summary: 'Arrêter la décision', right: 'P12' },
};

const committee: Routes<CommitteeCommand['type']> = {
  ProposeCommitteeChange: { summary: 'Proposer un changement de la commission', right: 'P26', creates: true },
  ApproveCommitteeChange: { summary: 'Approuver un changement de la commission', right: 'P26' },
  RejectCommitteeChange: { summary: 'Rejeter un changement de la commission', right: 'P26' },
};

const account: Routes<AccountCommand['type']> = {
  ProposeRole: { summary: 'Proposer un rôle ou son retrait', right: 'P33' },
  ApproveRole: { summary: 'Approuver un rôle ou son retrait', right: 'P33' },
  RejectRole: { summary: 'Rejeter un rôle ou son retrait', right: 'P33' },
};

/**
 * Every command that persons send to a resource, by kind of stream; `OpenCycle` has a route of its own, since its id
 * follows from the cycles before, and evidence is attached by sending the file. The others are the system's own.
 */
export const commandRoutes = {
  declaration: { path: 'declarations', commands: declaration },
  cycle: { path: 'cycles', commands: cycle },
  case: { path: 'cases', commands: review },
  committee: { path: 'committees', commands: committee },
  account: { path: 'accounts', commands: account },
} as const;
export type CommandedStream = keyof typeof commandRoutes;

/** `DeclareAction` is posted to `…/declare-action`. */
export const commandSegment = (command: string): string =>
  command.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

/** Where a command of one resource is posted. */
export const commandPath = (stream: CommandedStream, id: string, command: string): string =>
  `/api/${commandRoutes[stream].path}/${id}/${commandSegment(command)}`;
