import { type Permission, may } from '@libs/access';
import { type Concern, standingOfActor } from '@libs/application';
import type { EventLog } from '@libs/event-store';
import type { Caller } from '../http/caller.js';
import { ProblemRaised } from '../http/problem.js';

export interface Reading {
  readonly log: EventLog;
  readonly now: Date;
}

/** Whether the caller may do this about this concern, in the role in which it acts, as everything stands now. */
export const isPermitted = async (
  { log, now }: Reading,
  caller: Caller,
  action: Permission,
  concern: Concern,
): Promise<boolean> => {
  const at = { now: now.toISOString(), signedInAt: caller.signedInAt };
  for (const role of caller.ableRoles) {
    const actor = { accountId: caller.accountId, role };
    const { resource, facts, holdsRole } = await standingOfActor(log, actor, concern, at);
    if (holdsRole && may(actor, action, resource, facts).allow) return true;
  }
  return false;
};

/** Throws what a missing resource answers, unless the caller may do this about this concern. */
export const permit = async (...question: Parameters<typeof isPermitted>): Promise<void> => {
  if (!(await isPermitted(...question))) throw new ProblemRaised('request.not-found');
};
