import { policyHash } from '@libs/access';
import type {
  AccountCommand,
  CaseCommand,
  CommitteeCommand,
  CycleCommand,
  DeclarationCommand,
  ReferentialCommand,
} from '@libs/contracts';
import {
  type AccountEvent,
  type AccountFacts,
  type AccountState,
  type CaseDelays,
  type CaseEvent,
  type CaseFacts,
  type CaseState,
  type CommitteeEvent,
  type CommitteeFacts,
  type CommitteeState,
  type CycleEvent,
  type CycleFacts,
  type CycleState,
  type DeclarationEvent,
  type DeclarationFacts,
  type DeclarationState,
  type ReferentialEvent,
  type ReferentialFacts,
  type ReferentialState,
  account,
  committee,
  cycle,
  declaration,
  isUnsubmitted,
  readRpps,
  referential,
  reviewCase,
} from '@libs/domain';
import type { EventLog } from '@libs/event-store';
import { caseFacts } from '../facts/case-facts.js';
import { type CyclePolicy, cycleFacts } from '../facts/cycle-facts.js';
import { declarationFacts } from '../facts/declaration-facts.js';
import type { Directory } from '../facts/directory.js';
import type { RevisionBook } from '../facts/revision-book.js';
import { guardOf, standingOf } from '../facts/streams.js';
import { authorise } from './authorise.js';
import type { Envelope } from './envelope.js';
import type { Decision } from './handle-command.js';

/** What the lookups need beside the log. */
export interface DecisionParts {
  readonly book: RevisionBook;
  readonly directory: Directory;
  readonly delays: CaseDelays;
  readonly cycles: CyclePolicy;
  /** Lets in RPPS numbers of the national sandbox, marked unchecked. */
  readonly uncheckedRppsAllowed: boolean;
}

const policy = { policyHash };

export const cycleDecision = ({
  book,
  directory,
  cycles,
}: DecisionParts): Decision<CycleState, CycleCommand, CycleEvent, CycleFacts> => ({
  decider: cycle,
  lookUp: async (looking) => {
    const { facts, resource, rest } = await cycleFacts(looking, book, directory, cycles);
    const { permission, guards } = await authorise(looking.log, looking.command, looking.envelope, {
      ...resource,
      controlOpen: looking.state.status === 'submitted',
    });
    const stranger = await opensForStranger(looking.log, looking.command, looking.envelope);
    const allowed = stranger ? { allow: false, rule: 'OpenCycle:no-physician', hidden: true } : permission;
    return { facts, permission: allowed, guards: [...guards, ...rest.map(guardOf)], ...policy };
  },
});

/** A person opens a cycle for another only where that other is a physician of the specialty. */
const opensForStranger = async (log: EventLog, command: CycleCommand, { actor }: Envelope): Promise<boolean> => {
  if (command.type !== 'OpenCycle' || actor.role === 'system') return false;
  const { subject, specialty } = command.data;
  if (subject === actor.accountId) return false;
  const { state } = await standingOf(log, account, subject);
  const roles = state.status === 'registered' ? state.roles : [];
  return !roles.some(({ role, scope }) => role === 'physician' && scope.specialties.includes(specialty));
};

export const declarationDecision = ({
  book,
}: DecisionParts): Decision<DeclarationState, DeclarationCommand, DeclarationEvent, DeclarationFacts> => ({
  decider: declaration,
  lookUp: async (looking) => {
    const { facts, resource, rest, revision } = await declarationFacts(looking, book);
    const { command } = looking;
    const named = 'subject' in command.data ? { subject: command.data.subject } : {};
    const { permission, guards } = await authorise(looking.log, command, looking.envelope, {
      ...named,
      ...resource,
      evidenceClass: evidenceClassOf(looking.state, command),
      cycleOpen: null,
      draft: isUnsubmitted(looking.state) && (resource !== null || looking.state.status !== 'none'),
    });
    return {
      facts,
      permission,
      guards: [...guards, ...rest.map(guardOf)],
      ...(revision && { revisionHash: revision.hash }),
      ...policy,
    };
  },
});

const evidenceClassOf = (state: DeclarationState, command: DeclarationCommand): 'ordinary' | 'health' | null => {
  if (command.type === 'AttachEvidence') return command.data.class;
  if (command.type !== 'WithdrawEvidence' || !('evidence' in state)) return null;
  return state.evidence.find(({ evidenceId }) => evidenceId === command.data.evidenceId)?.class ?? null;
};

export const caseDecision = ({
  book,
  delays,
}: DecisionParts): Decision<CaseState, CaseCommand, CaseEvent, CaseFacts> => ({
  decider: reviewCase,
  lookUp: async (looking) => {
    const { facts, resource, rest } = await caseFacts(looking, book, delays);
    const { state, command } = looking;
    const { permission, guards } = await authorise(looking.log, command, looking.envelope, {
      ...resource,
      owner: command.type === 'RecuseMember' ? command.data.member : null,
      proposedBy: state.status === 'proposed' ? state.opinion.reader : null,
    });
    return {
      facts,
      permission,
      guards: [...guards, ...rest.map(guardOf)],
      ...policy,
    };
  },
});

export const committeeDecision = (): Decision<CommitteeState, CommitteeCommand, CommitteeEvent, CommitteeFacts> => ({
  decider: committee,
  lookUp: async (looking) => {
    const { permission, guards } = await authorise(looking.log, looking.command, looking.envelope, {
      specialty: looking.id,
      proposedBy: proposerOf(looking.state, looking.command),
    });
    return {
      facts: {},
      permission,
      guards,
      ...policy,
    };
  },
});

export const accountDecision = ({
  directory,
  uncheckedRppsAllowed,
}: DecisionParts): Decision<AccountState, AccountCommand, AccountEvent, AccountFacts> => ({
  decider: account,
  lookUp: async (looking) => {
    const { id, command } = looking;
    const { permission, guards } = await authorise(looking.log, command, looking.envelope, {
      proposedBy: looking.state.status === 'none' ? null : proposerOf(looking.state, command),
    });
    const rppsTaken = await isRppsTaken(directory, id, command);
    const facts = { accountId: id, rppsTaken, uncheckedRppsAllowed };
    return { facts, permission, guards, ...policy };
  },
});

const isRppsTaken = async (directory: Directory, id: string, command: AccountCommand): Promise<boolean> => {
  if (command.type !== 'RegisterAccount' || command.data.rpps === null) return false;
  const reading = readRpps(command.data.rpps);
  return directory.rppsTaken(reading.kind === 'malformed' ? command.data.rpps : reading.number, id);
};

interface Proposed {
  readonly proposals: readonly { readonly proposalId: string; readonly proposedBy: string }[];
}

const proposerOf = (state: Partial<Proposed>, { data }: AccountCommand | CommitteeCommand): string | null =>
  'proposalId' in data
    ? (state.proposals?.find(({ proposalId }) => proposalId === data.proposalId)?.proposedBy ?? null)
    : null;

export const referentialDecision = (): Decision<
  ReferentialState,
  ReferentialCommand,
  ReferentialEvent,
  ReferentialFacts
> => ({
  decider: referential,
  lookUp: async (looking) => {
    const { permission, guards } = await authorise(looking.log, looking.command, looking.envelope, {
      specialty: looking.id,
    });
    return { facts: {}, permission, guards, revisionHash: looking.command.data.hash, ...policy };
  },
});
