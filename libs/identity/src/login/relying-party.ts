import * as oidc from 'openid-client';
import type { VerifiedIdentity } from '../accounts.js';
import type { Issuer } from '../options.js';
import type { LoginTransaction } from '../session/session-store.js';

export type Fetch = oidc.CustomFetch;

export interface Proven extends VerifiedIdentity {
  readonly authenticatedAt: Date | null;
  readonly idToken: string | null;
}

/** One provider, seen from our side: where to send the browser, and what its answer proves. */
export interface RelyingParty {
  readonly issuer: Issuer;
  readonly authorizationUrl: (login: LoginTransaction, hints: { account?: string; again: boolean }) => Promise<URL>;
  /** Throws when the answer proves nothing. */
  readonly prove: (answer: URL, login: LoginTransaction) => Promise<Proven>;
  /** Where the browser ends its session at the provider too; `undefined` when the provider has no such page. */
  readonly logoutUrl: (idToken: string | null, returnTo: string) => Promise<URL | undefined>;
}

/** The provider `issuer`. Its metadata is fetched at the first login, so that it may be down when we start. */
export const relyingParty = (issuer: Issuer, redirectUri: string, fetch?: Fetch): RelyingParty => {
  const configuration = rediscovered(() => discover(issuer, fetch));
  return {
    issuer,
    authorizationUrl: async (login, hints) =>
      oidc.buildAuthorizationUrl(await configuration(), {
        ...(await authorizationParameters(issuer, login, hints)),
        redirect_uri: redirectUri,
      }),
    prove: async (answer, login) => prove(await configuration(), issuer, answer, login),
    logoutUrl: async (idToken, returnTo) => {
      const config = await configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
      const hint = idToken === null ? undefined : { id_token_hint: idToken };
      return oidc.buildEndSessionUrl(config, { ...hint, post_logout_redirect_uri: returnTo });
    },
  };
};

const discover = (issuer: Issuer, fetch: Fetch | undefined): Promise<oidc.Configuration> =>
  oidc.discovery(new URL(issuer.issuer), issuer.clientId, issuer.clientSecret, undefined, {
    timeout: 10,
    ...(fetch && { [oidc.customFetch]: fetch }),
    ...(issuer.allowInsecure && { execute: [oidc.allowInsecureRequests] }),
  });

const metadataLifetimeMs = 3_600_000;

/** Discovery shared by all logins of an hour; a failed one is tried again by the next login. */
const rediscovered = (discovery: () => Promise<oidc.Configuration>): (() => Promise<oidc.Configuration>) => {
  let known: { readonly config: Promise<oidc.Configuration>; readonly until: number } | undefined;
  return () => {
    if (known && performance.now() < known.until) return known.config;
    const config = discovery();
    config.catch(() => (known = undefined));
    known = { config, until: performance.now() + metadataLifetimeMs };
    return config;
  };
};

const authorizationParameters = async (
  issuer: Issuer,
  login: LoginTransaction,
  hints: { account?: string; again: boolean },
): Promise<Record<string, string>> => ({
  response_type: 'code',
  scope: issuer.scope,
  state: login.state,
  nonce: login.nonce,
  code_challenge: await oidc.calculatePKCECodeChallenge(login.codeVerifier),
  code_challenge_method: 'S256',
  ...(issuer.acrValues && { acr_values: issuer.acrValues }),
  ...(hints.account && { login_hint: hints.account }),
  ...(hints.again && { prompt: 'login' }),
  ...(login.maxAge !== null && { max_age: String(login.maxAge) }),
});

// openid-client checks the signature, `iss` (also of the answer, where the provider sends it: RFC 9207), `aud`, times.
const prove = async (
  config: oidc.Configuration,
  issuer: Issuer,
  answer: URL,
  login: LoginTransaction,
): Promise<Proven> => {
  const tokens = await oidc.authorizationCodeGrant(config, answer, {
    expectedState: login.state,
    expectedNonce: login.nonce,
    pkceCodeVerifier: login.codeVerifier,
    idTokenExpected: true,
    ...(login.maxAge !== null && { maxAge: login.maxAge }),
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('The provider sent no ID token.');
  if (issuer.acceptedAcrs && !issuer.acceptedAcrs.includes(String(claims.acr))) {
    throw new Error(`The provider vouches for ${String(claims.acr)}, not for ${issuer.acceptedAcrs.join(' or ')}.`);
  }
  const more = issuer.userInfo ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub) : claims;
  const nationalId = more['SubjectNameID'];
  return {
    issuer: claims.iss,
    subject: claims.sub,
    nationalId: typeof nationalId === 'string' ? nationalId : undefined,
    authenticatedAt: claims.auth_time === undefined ? null : new Date(claims.auth_time * 1000),
    idToken: tokens.id_token ?? null,
  };
};
