import { type AccessFacts, type Resource, noFacts, nothing } from '@libs/access';
import { type AccountState, type CommitteeState, account, committee } from '@libs/domain';
import type { EventLog, StreamVersion } from '@libs/event-store';
import { type Actor, dayInParis } from '@libs/kernel';
import { guardOf, standingOf } from './streams.js';

/** What a question of access is about, as its own stream tells it; absent parts concern nothing. */
export interface Concern {
  readonly subject?: string | null;
  readonly specialty?: string | null;
  readonly owner?: string | null;
  readonly evidenceClass?: 'ordinary' | 'health' | null;
  /** Reader of the case, and those who left it because of an interest. */
  readonly reader?: string | null;
  readonly recused?: readonly string[];
  /** Who took the step that this one completes: the reader's opinion, a proposal. */
  readonly proposedBy?: string | null;
  readonly cycleOpen?: boolean | null;
  /** The declaration is not submitted yet. */
  readonly draft?: boolean;
  readonly controlOpen?: boolean;
}

export interface ActorStanding {
  readonly resource: Resource;
  readonly facts: AccessFacts;
  /** Whether the account holds the role it acts in. */
  readonly holdsRole: boolean;
  /** The streams this rests on: a right withdrawn meanwhile stops what it would have allowed. */
  readonly guards: readonly StreamVersion[];
}

const territoryOf = (state: AccountState): string | null =>
  state.status === 'registered'
    ? (state.roles.find(({ role }) => role === 'physician')?.scope.territories[0] ?? null)
    : null;

const seated = (state: CommitteeState, accountId: string, on: string): boolean =>
  state.status === 'constituted' &&
  state.mandates.some(({ member, from, to }) => member === accountId && from <= on && (to === null || on <= to));

/** When the question is asked, and when the actor signed in. */
export interface Moment {
  readonly now: string;
  readonly signedInAt?: string | undefined;
}

const secondsSince = ({ now, signedInAt }: Moment): number | null =>
  signedInAt ? (Date.parse(now) - Date.parse(signedInAt)) / 1000 : null;

const rolesOf = (state: AccountState) => (state.status === 'registered' ? state.roles : []);

const factsOf = (
  actor: Actor,
  { reader, recused, proposedBy = null, controlOpen, cycleOpen, draft, specialty = null }: Concern,
  { self, seats, at }: { self: AccountState; seats: CommitteeState | null; at: Moment },
): AccessFacts => {
  const roles = rolesOf(self);
  const scope = roles.find(({ role }) => role === actor.role)?.scope ?? noFacts.scope;
  return {
    ...noFacts,
    scope,
    heldRoles: roles.map(({ role }) => role),
    mandate: seats !== null && seated(seats, actor.accountId, dayInParis(at.now)),
    assigned: reader === actor.accountId,
    interest: recused?.includes(actor.accountId) ? 'recused' : 'none',
    draft: draft === true,
    quorum: proposedBy !== null && proposedBy !== actor.accountId,
    auditMandate: specialty !== null && scope.specialties.includes(specialty),
    controlOpen: controlOpen === true,
    proposedBy,
    signedInSecondsAgo: secondsSince(at),
    cycleOpen: cycleOpen ?? null,
  };
};

/** Looks up, in the log itself, everything that the permission matrix asks about an actor and what he acts on. */
export const standingOfActor = async (
  log: EventLog,
  actor: Actor,
  concern: Concern,
  at: Moment,
): Promise<ActorStanding> => {
  const { subject = null, specialty = null, owner = null, evidenceClass = null } = concern;
  const [self, other, seats] = await Promise.all([
    standingOf(log, account, actor.accountId),
    subject === null || subject === actor.accountId ? null : standingOf(log, account, subject),
    specialty === null ? null : standingOf(log, committee, specialty),
  ]);
  const concerned = other ?? self;
  const rest = actor.role === 'system' ? [] : [self, other, seats].filter((standing) => standing !== null);
  return {
    resource: { ...nothing, subject, owner, specialty, evidenceClass, territory: territoryOf(concerned.state) },
    facts: factsOf(actor, concern, { self: self.state, seats: seats?.state ?? null, at }),
    holdsRole: rolesOf(self.state).some(({ role }) => role === actor.role),
    guards: rest.filter(({ version }) => version > 0).map(guardOf),
  };
};
