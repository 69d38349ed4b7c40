import { type Refusal, isRefusal, refuse } from '@libs/kernel';
import * as oidc from 'openid-client';
import type { Account, AccountDirectory } from '../accounts.js';
import { digestOf, newSecret } from '../http/cookies.js';
import { type Session, type SessionPolicy, endsOf, isLive } from '../session/session.js';
import type { LoginTransaction, SessionStore } from '../session/session-store.js';
import type { Proven, RelyingParty } from './relying-party.js';

export interface SignInContext {
  readonly sessions: SessionStore;
  readonly accounts: AccountDirectory;
  readonly parties: readonly RelyingParty[];
  /** Issuer whose subjects are account ids: the built-in provider. */
  readonly ownIssuer: string | undefined;
  readonly policy: SessionPolicy;
  readonly now: () => Date;
  /** Told why a provider failed us; the person is told only that it did. */
  readonly onFault: (fault: unknown) => void;
}

export const loginLifetimeMs = 600_000;

export interface LoginRequest {
  readonly issuerId?: string;
  readonly account?: string;
  /** Path of this origin, already checked. */
  readonly returnTo: string;
  /** Ask the person to authenticate again, whatever the provider remembers (D5). */
  readonly again: boolean;
}

export interface StartedLogin {
  readonly secret: string;
  readonly location: string;
}

/** Begins a login: what must come back is kept on the server, under a secret for a ten-minute cookie. */
export const startLogin = async (context: SignInContext, request: LoginRequest): Promise<StartedLogin | Refusal> => {
  const party = partyOf(context, request.issuerId);
  if (!party) return refuse('identity.sign-in-failed');
  const login: LoginTransaction = {
    issuerId: party.issuer.id,
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    codeVerifier: oidc.randomPKCECodeVerifier(),
    returnTo: request.returnTo,
    maxAge: request.again ? 60 : null,
    expiresAt: new Date(context.now().getTime() + loginLifetimeMs),
  };
  const location = await orUndefined(context, party.authorizationUrl(login, request));
  if (!location) return refuse('identity.provider-unavailable');
  const secret = newSecret();
  await context.sessions.beginLogin(digestOf(secret), login);
  return { secret, location: location.href };
};

export interface Callback {
  /** Secret of the login cookie, and of the session that the new one replaces. */
  readonly loginSecret: string | undefined;
  readonly formerSecret: string | undefined;
  /** The whole URL the provider sent the browser to, and the issuer its path names, if any. */
  readonly answer: URL;
  readonly issuerId: string | undefined;
}

export interface FinishedLogin {
  readonly secret: string;
  readonly returnTo: string;
}

/** Ends a login with a new session under a new secret, or a refusal; either way the login is used up. */
export const finishLogin = async (context: SignInContext, callback: Callback): Promise<FinishedLogin | Refusal> => {
  const { sessions, now } = context;
  const login = callback.loginSecret && (await sessions.takeLogin(digestOf(callback.loginSecret), now()));
  if (!login) return refuse('identity.sign-in-expired');
  const proven = await proofOf(context, login, callback);
  if (isRefusal(proven)) return proven;
  const account = await accountOf(context, proven);
  if (!account) return refuse('identity.unknown-account');
  if (callback.formerSecret) await sessions.close(digestOf(callback.formerSecret));
  const secret = newSecret();
  await sessions.open(digestOf(secret), sessionOf(account, proven, now()));
  return { secret, returnTo: login.returnTo };
};

const proofOf = async (
  context: SignInContext,
  login: LoginTransaction,
  callback: Callback,
): Promise<Proven | Refusal> => {
  const party = partyOf(context, login.issuerId);
  // Each of several providers has a callback of its own, so that none can answer in another's place (RFC 9700, 4.4).
  if (!party || (callback.issuerId ?? context.parties[0]?.issuer.id) !== login.issuerId) {
    return refuse('identity.sign-in-failed');
  }
  return (await orUndefined(context, party.prove(callback.answer, login))) ?? refuse('identity.sign-in-failed');
};

const accountOf = (context: SignInContext, proven: Proven): Promise<Account | undefined> =>
  proven.issuer === context.ownIssuer
    ? context.accounts.byId(proven.subject)
    : context.accounts.byIdentity({ issuer: proven.issuer, subject: proven.subject, nationalId: proven.nationalId });

const sessionOf = (account: Account, { issuer, authenticatedAt, idToken }: Proven, now: Date): Session => ({
  ...{ accountId: account.accountId, issuer, authenticatedAt, idToken },
  ...{ createdAt: now, lastSeenAt: now },
});

export interface SignedIn {
  readonly session: Session;
  readonly account: Account;
}

/** Who a session secret stands for at this moment; an ended session is removed. A `visit` puts off the idle end. */
export const signedInBy = async (
  context: SignInContext,
  secret: string | undefined,
  visit = true,
): Promise<SignedIn | undefined> => {
  if (!secret) return undefined;
  const { sessions, accounts, policy } = context;
  const [digest, now] = [digestOf(secret), context.now()];
  const session = await sessions.find(digest);
  if (!session) return undefined;
  const account = isLive(session, now, policy) ? await accounts.byId(session.accountId) : undefined;
  if (!account) {
    await sessions.close(digest);
    return undefined;
  }
  const due = now.getTime() - session.lastSeenAt.getTime() >= policy.touchMs;
  if (visit && due) await sessions.touch(digest, now);
  return { session, account };
};

/** Ends the session of a secret; the URL, if any, ends the one at the provider. */
export const signOut = async (
  context: SignInContext,
  secret: string | undefined,
  returnTo: string,
): Promise<URL | undefined> => {
  if (!secret) return undefined;
  const session = await context.sessions.find(digestOf(secret));
  await context.sessions.close(digestOf(secret));
  if (!session || session.issuer === context.ownIssuer) return undefined;
  const party = context.parties.find(({ issuer }) => issuer.issuer === session.issuer);
  return party && orUndefined(context, party.logoutUrl(session.idToken, returnTo));
};

/** Removes what nobody can use any more. */
export const purgeSessions = ({ sessions, policy, now }: SignInContext): Promise<void> => {
  const ago = (ms: number) => new Date(now().getTime() - ms);
  return sessions.purge({ now: now(), lastSeen: ago(policy.idleMs), created: ago(policy.absoluteMs) });
};

/** What the browser may know of its session. */
export const sessionView = ({ session, account }: SignedIn, policy: SessionPolicy) => {
  const { idle, absolute } = endsOf(session, policy);
  return {
    signedIn: true as const,
    account: { accountId: account.accountId, displayName: account.displayName, roles: account.roles },
    authenticatedAt: session.authenticatedAt?.toISOString() ?? null,
    idleUntil: idle.toISOString(),
    expiresAt: absolute.toISOString(),
  };
};

const partyOf = ({ parties }: SignInContext, issuerId: string | undefined): RelyingParty | undefined =>
  issuerId === undefined ? parties[0] : parties.find(({ issuer }) => issuer.id === issuerId);

const orUndefined = async <T>({ onFault }: SignInContext, attempt: Promise<T>): Promise<T | undefined> => {
  try {
    return await attempt;
  } catch (fault) {
    onFault(fault);
    return undefined;
  }
};
