import type { Identified } from '@libs/identity';
import type { Actor } from '@libs/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { OPERATION, type Operation } from './operation.js';
import { ProblemRaised } from './problem.js';
import { rolesWith } from './rights.js';

/** Names the role in which a person with several of them acts. */
export const ROLE_HEADER = 'delibere-role';

/** Who asks: the person, in one of the roles held right now, and when they last authenticated. */
export interface Caller extends Actor {
  readonly signedInAt?: string;
}

/** The role asked for, or the first held one to which the matrix gives the right. Throws 403 for a role not held. */
export const actingRole = (held: readonly string[], asked: string | undefined, able: readonly string[]): string => {
  if (asked !== undefined) {
    if (held.includes(asked)) return asked;
    throw new ProblemRaised('request.not-allowed');
  }
  return held.find((role) => able.includes(role)) ?? held[0] ?? 'none';
};

export type IdentifiedRequest = FastifyRequest & { identified?: Identified };

export const callerOf = ({ identified, headers }: IdentifiedRequest, { right }: Pick<Operation, 'right'>): Caller => {
  if (!identified) throw new ProblemRaised('identity.sign-in-required');
  const { actor, session } = identified;
  const asked = headers[ROLE_HEADER];
  const role = actingRole(actor.roles, typeof asked === 'string' ? asked : undefined, rolesWith(right));
  return {
    accountId: actor.accountId,
    role,
    ...(session.authenticatedAt && { signedInAt: session.authenticatedAt.toISOString() }),
  };
};

/** The caller, as a parameter of a handler. */
export const Asking = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const described = Reflect.getMetadata(OPERATION, context.getHandler()) as Operation;
  return callerOf(context.switchToHttp().getRequest<IdentifiedRequest>(), described);
});
