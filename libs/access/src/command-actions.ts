import {
  type AccountCommand,
  type CaseCommand,
  type CommitteeCommand,
  type CycleCommand,
  type DeclarationCommand,
  type ReferentialCommand,
} from '@libs/contracts';
import { type Actor } from '@libs/kernel';
import { type Verdict, may } from './may.js';
import { type AccessFacts, type Action, type Resource } from './request.js';

export type DomainCommand =
  AccountCommand | CaseCommand | CommitteeCommand | CycleCommand | DeclarationCommand | ReferentialCommand;

/** `system`: one stream tells another, or the seed writes; no person may. */
type Required = Action | 'system';

const actions = {
  RegisterAccount: 'system',
  GrantRole: 'system',
  RevokeRole: 'system',
  ProposeRole: 'P33:propose',
  ApproveRole: 'P33:approve',
  RejectRole: 'P33:approve',
  OpenCase: 'system',
  AssignReader: 'P09',
  RecuseMember: 'P10',
  GiveOpinion: 'P11',
  DecideCase: 'P12',
  RequestInformation: 'P07',
  ReceiveInformation: 'system',
  RemindReader: 'system',
  EscalateCase: 'system',
  CloseCase: 'system',
  ConstituteCommittee: 'P26',
  AddMandate: 'P26',
  EndMandate: 'P26',
  ProposeCommitteeChange: 'P26:propose',
  ApproveCommitteeChange: 'P26:approve',
  RejectCommitteeChange: 'P26:approve',
  OpenCycle: 'P15',
  OpenFollowingCycle: 'P15',
  RecordSituation: 'P15',
  InterruptPractice: 'P15',
  ResumePractice: 'P15',
  EndPeriodIfInterrupted: 'system',
  RemindOfMilestone: 'system',
  SubmitCycle: 'P16',
  CommunicateElements: 'P17',
  SubmitObservations: 'P08',
  ValidateCycle: 'P17',
  RefuseCycle: 'P17',
  PlanAction: 'P01:draft',
  DraftAction: 'P01:draft',
  AttachEvidence: 'P02',
  WithdrawEvidence: 'P02',
  DeclareAction: 'P01',
  CorrectAction: 'P01',
  WithdrawAction: 'P01',
  AnswerInformationRequest: 'P08',
  RelayInformationRequest: 'system',
  RecordDecision: 'system',
  InvalidateAction: 'P17',
  PublishRevision: 'P25',
} as const satisfies Record<DomainCommand['type'], Required>;

/**
 * What the matrix calls a command. Health evidence has a line of its own; the secretariat attaches evidence only to what
 * it prepares for the physician.
 */
export const actionOf = (
  type: DomainCommand['type'],
  { role }: Actor,
  evidenceClass: 'ordinary' | 'health' | null = null,
): Required => {
  const action = actions[type];
  if (action !== 'P02') return action;
  if (evidenceClass === 'health') return 'P03';
  return role === 'secretariat' ? 'P02:draft' : 'P02';
};

/** Whether an actor may send a command: `may` for what the matrix names, and the system alone for the rest. */
export const mayCommand = (
  actor: Actor,
  type: DomainCommand['type'],
  resource: Resource,
  facts: AccessFacts,
): Verdict => {
  const action = actionOf(type, actor, resource.evidenceClass);
  if (action !== 'system') return may(actor, action, resource, facts);
  return { allow: actor.role === 'system', rule: `system:${type}`, hidden: true };
};
