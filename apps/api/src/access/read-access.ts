import { type AccessFacts, type Action, type Resource, type Verdict, may } from '@libs/access';
import { type Concern, standingOfActor } from '@libs/application';
import type { Actor } from '@libs/kernel';
import type { EventLog } from '@libs/event-store';
import type { Caller } from '../http/caller.js';
import { ProblemRaised } from '../http/problem.js';

export interface Reading {
  readonly log: EventLog;
  readonly now: Date;
}

type Judge = (actor: Actor, resource: Resource, facts: AccessFacts) => Verdict;

/** What is asked: an action of the matrix, or how to judge. */
export type Asked = Action | Judge;

const judgeOf = (asked: Asked): Judge =>
  typeof asked === 'function' ? asked : (actor, resource, facts) => may(actor, asked, resource, facts);

/** The first of the caller's able roles in which it may do this about this concern, as everything stands now. */
export const permittedRole = async (
  { log, now }: Reading,
  caller: Caller,
  asked: Asked,
  concern: Concern,
): Promise<string | undefined> => {
  const at = { now: now.toISOString(), signedInAt: caller.signedInAt };
  for (const role of caller.ableRoles) {
    const actor = { accountId: caller.accountId, role };
    const { resource, facts, holdsRole } = await standingOfActor(log, actor, concern, at);
    if (holdsRole && judgeOf(asked)(actor, resource, facts).allow) return role;
  }
  return undefined;
};

export const isPermitted = async (...question: Parameters<typeof permittedRole>): Promise<boolean> =>
  (await permittedRole(...question)) !== undefined;

/** The role that allows it; throws what a missing resource answers when none does. */
export const permit = async (...question: Parameters<typeof permittedRole>): Promise<string> => {
  const role = await permittedRole(...question);
  if (role === undefined) throw new ProblemRaised('request.not-found');
  return role;
};
