import type { Identified } from '@libs/identity';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { OPERATION, type Operation } from './operation.js';
import { ProblemRaised } from './problem.js';
import { rolesWith } from './rights.js';

/** Names the role in which a person with several of them acts. */
export const ROLE_HEADER = 'delibere-role';

/** Who asks, and when they last authenticated. */
export interface Caller {
  readonly accountId: string;
  /** Roles held right now to which the matrix gives what is asked; only the one named, when one is. */
  readonly ableRoles: readonly string[];
  readonly signedInAt?: string;
}

/** The roles held that have a part in what is asked. Throws 403 for a role that is named and not held. */
export const ableRoles = (
  held: readonly string[],
  named: string | undefined,
  able: readonly string[],
): readonly string[] => {
  if (named !== undefined && !held.includes(named)) throw new ProblemRaised('request.not-allowed');
  const asked = named === undefined ? held : [named];
  return asked.filter((role) => able.includes(role));
};

export type IdentifiedRequest = FastifyRequest & { identified?: Identified };

export const callerOf = ({ identified, headers }: IdentifiedRequest, { right }: Pick<Operation, 'right'>): Caller => {
  if (!identified) throw new ProblemRaised('identity.sign-in-required');
  const { actor, session } = identified;
  const named = headers[ROLE_HEADER];
  return {
    accountId: actor.accountId,
    ableRoles: ableRoles(actor.roles, typeof named === 'string' ? named : undefined, rolesWith(right)),
    ...(session.authenticatedAt && { signedInAt: session.authenticatedAt.toISOString() }),
  };
};

/** The caller, as a parameter of a handler. */
export const Asking = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const described = Reflect.getMetadata(OPERATION, context.getHandler()) as Operation;
  return callerOf(context.switchToHttp().getRequest<IdentifiedRequest>(), described);
});
