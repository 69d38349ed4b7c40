import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type Refusal, isRefusal } from '@libs/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { clearCookie, secretFrom, setCookie } from '../http/cookies.js';
import { failurePage, pageHeaders } from '../http/pages.js';
import { safeReturnTo } from '../http/return-to.js';
import {
  type SignInContext,
  finishLogin,
  loginLifetimeMs,
  purgeSessions,
  sessionView,
  signOut,
  signedInBy,
  startLogin,
} from '../login/sign-in.js';
import type { DemoAccount, IdentityOptions } from '../options.js';
import { type IdentityProblemCode, identityProblems, problemBody } from '../problems.js';
import { OpenToAnyone } from './signed-in.guard.js';
import { IDENTITY_OPTIONS, SIGN_IN } from './tokens.js';

/** A repeated or overlong parameter is treated as absent: these come from links, and a link must not break. */
const parameter = z.string().max(2000).optional().catch(undefined);
const LoginQuery = z.object({ returnTo: parameter, account: parameter, issuer: parameter, again: parameter });

/** The browser's side of signing in and out. Tokens never leave the server. */
@OpenToAnyone()
@Controller('auth')
export class AuthController {
  private readonly publicUrl: URL;

  constructor(
    @Inject(SIGN_IN) private readonly signIn: SignInContext,
    @Inject(IDENTITY_OPTIONS) private readonly options: IdentityOptions,
  ) {
    this.publicUrl = new URL(options.publicUrl);
  }

  @Get('login')
  async login(@Query() query: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { returnTo, account, issuer, again } = LoginQuery.parse(query);
    await purgeSessions(this.signIn);
    const started = await startLogin(this.signIn, {
      ...(issuer !== undefined && { issuerId: issuer }),
      ...(account !== undefined && { account }),
      returnTo: safeReturnTo(returnTo, this.publicUrl.origin),
      again: again !== undefined,
    });
    if (isRefusal(started)) return fail(request, reply, started);
    await reply
      .header('set-cookie', setCookie(this.publicUrl, 'login', started.secret, loginLifetimeMs))
      .header('cache-control', 'no-store')
      .redirect(started.location, 303);
  }

  /** The fictional people of a demonstration, whom a page may offer; nobody anywhere else. */
  @Get('demo-accounts')
  async demoAccounts(): Promise<{ items: readonly Omit<DemoAccount, 'accountId'>[] }> {
    const { accounts = [] } = this.options.demo ?? {};
    const offered = typeof accounts === 'function' ? await accounts() : accounts;
    return { items: offered.map(({ login, displayName, roles }) => ({ login, displayName, roles })) };
  }

  @Get(['callback', 'callback/:issuer'])
  async callback(
    @Param('issuer') issuerId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const finished = await finishLogin(this.signIn, {
      loginSecret: this.secretOf(request, 'login'),
      formerSecret: this.secretOf(request, 'session'),
      answer: new URL(request.url, this.publicUrl),
      issuerId,
    });
    void reply.header('set-cookie', clearCookie(this.publicUrl, 'login')).header('cache-control', 'no-store');
    if (isRefusal(finished)) return fail(request, reply, finished);
    await reply
      .header('set-cookie', setCookie(this.publicUrl, 'session', finished.secret, this.signIn.policy.absoluteMs))
      .redirect(finished.returnTo, 303);
  }

  @Post('logout')
  async logout(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const url = await signOut(this.signIn, this.secretOf(request, 'session'), `${this.publicUrl.origin}/`);
    await reply
      .header('set-cookie', clearCookie(this.publicUrl, 'session'))
      .header('cache-control', 'no-store')
      .send({ continueAt: url?.href ?? null });
  }

  @Get('session')
  async session(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    // A page that watches its session must not keep it alive by watching.
    const signedIn = await signedInBy(this.signIn, this.secretOf(request, 'session'), false);
    await reply
      .header('cache-control', 'no-store')
      .send(signedIn ? sessionView(signedIn, this.signIn.policy) : { signedIn: false });
  }

  private secretOf(request: FastifyRequest, purpose: 'session' | 'login'): string | undefined {
    return secretFrom(request.headers.cookie, this.publicUrl, purpose);
  }
}

/** A page for a person, a problem for a program. */
const fail = async (request: FastifyRequest, reply: FastifyReply, { rule }: Refusal): Promise<void> => {
  const code = rule as IdentityProblemCode;
  void reply.code(identityProblems[code].status);
  if (request.headers.accept?.includes('text/html')) await reply.headers(pageHeaders).send(failurePage(code));
  else await reply.type('application/problem+json').send(problemBody(code));
};
