import {
  type CanActivate,
  type ExecutionContext,
  HttpException,
  Inject,
  Injectable,
  SetMetadata,
  createParamDecorator,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Account } from '../accounts.js';
import { secretFrom } from '../http/cookies.js';
import { type SignInContext, type SignedIn, signedInBy } from '../login/sign-in.js';
import type { IdentityOptions } from '../options.js';
import { type IdentityProblemCode, identityProblems, problemBody } from '../problems.js';
import type { Session } from '../session/session.js';
import { IDENTITY_OPTIONS, SIGN_IN } from './tokens.js';

/** What the guard leaves on the request for those who answer it. */
export interface Identified {
  readonly session: Session;
  readonly actor: Account;
}
type IdentifiedRequest = FastifyRequest & { identified?: Identified };

const openToAnyone = 'identity.open-to-anyone';

/** Marks a controller or a route that needs no sign-in. */
export const OpenToAnyone = () => SetMetadata(openToAnyone, true);

/** The signed-in person, as a parameter of a handler behind `SignedInGuard`. */
export const SignedInAs = createParamDecorator((_: unknown, context: ExecutionContext): Identified => {
  const { identified } = context.switchToHttp().getRequest<IdentifiedRequest>();
  if (!identified) throw new IdentityException('identity.sign-in-required');
  return identified;
});

/** A problem of this library as Nest's filters know it: its response is the RFC 9457 body. */
export class IdentityException extends HttpException {
  constructor(readonly code: IdentityProblemCode) {
    super(problemBody(code), identityProblems[code].status);
  }
}

/** Lets signed-in people pass, with their roles as they stand now; everyone else gets 401. */
@Injectable()
export class SignedInGuard implements CanActivate {
  private readonly publicUrl: URL;

  constructor(
    @Inject(SIGN_IN) private readonly signIn: SignInContext,
    @Inject(IDENTITY_OPTIONS) options: IdentityOptions,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {
    this.publicUrl = new URL(options.publicUrl);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride(openToAnyone, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<IdentifiedRequest>();
    const found = await this.identify(request);
    if (!found) throw new IdentityException('identity.sign-in-required');
    request.identified = { session: found.session, actor: found.account };
    return true;
  }

  private identify({ headers }: FastifyRequest): Promise<SignedIn | undefined> {
    return signedInBy(this.signIn, secretFrom(headers.cookie, this.publicUrl, 'session'));
  }
}
