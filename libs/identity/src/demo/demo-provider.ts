import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { failurePage, pageHeaders } from '../http/pages.js';
import { cookieName } from '../http/cookies.js';
import type { DemoAccount, DemoOptions } from '../options.js';
import { type DemoKeys, demoKeysIn } from './demo-keys.js';
import { providerRecords } from './provider-records.js';
import { signInPage } from './sign-in-page.js';

/** Path of the built-in provider, and with the public URL its issuer. */
export const demoPath = '/oidc';
export const demoClientId = 'delibere';
const lifetimeS = 600;

export interface DemoProvider {
  readonly issuer: string;
  readonly clientSecret: string;
  /** Answers a request whose path begins with `/oidc`. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/** The OpenID provider of the embedded default: no network, no password, fictional people only. */
export const startDemoProvider = async (
  publicUrl: string,
  redirectUri: string,
  options: DemoOptions,
): Promise<DemoProvider> => {
  const keys = await demoKeysIn(options.dataDir);
  const accounts = async () => (typeof options.accounts === 'function' ? options.accounts() : options.accounts);
  const issuer = `${publicUrl}${demoPath}`;
  const ProviderClass = await importQuietly();
  const provider = new ProviderClass(issuer, configurationOf(new URL(publicUrl), redirectUri, keys, accounts));
  // Whatever stands in front of us, URLs are built from the public one that `mounted` writes into the request.
  provider.proxy = true;
  const answer = provider.callback();
  return {
    issuer,
    clientSecret: keys.clientSecret,
    handle: async (request, response) => {
      mounted(request, new URL(publicUrl));
      const interaction = /^\/interaction\/[\w-]+$/.test(request.url ?? '');
      await (interaction ? chooseAccount(provider, accounts, request, response) : answer(request, response));
    },
  };
};

/** oidc-provider warns on import that Node 20 is not a release it supports; what we use of it is tested there. */
export const importQuietly = async (): Promise<typeof Provider> => {
  const warn = console.warn;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('Unsupported runtime')) warn(...words);
  };
  try {
    return (await import('oidc-provider')).default;
  } finally {
    console.warn = warn;
  }
};

const configurationOf = (
  publicUrl: URL,
  redirectUri: string,
  keys: DemoKeys,
  accounts: () => Promise<readonly DemoAccount[]>,
): Configuration => ({
  adapter: providerRecords(),
  jwks: keys.jwks as Configuration['jwks'],
  clients: [
    {
      client_id: demoClientId,
      client_secret: keys.clientSecret,
      redirect_uris: [redirectUri],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      id_token_signed_response_alg: 'ES256',
      require_auth_time: true,
    },
  ],
  cookies: { keys: keys.cookieKeys, names: cookieNames(publicUrl), ...cookieOptions(publicUrl) },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
  interactions: { url: (_, interaction) => `${demoPath}/interaction/${interaction.uid}` },
  findAccount: async (_, accountId) =>
    (await accounts()).some((account) => account.accountId === accountId)
      ? { accountId, claims: () => ({ sub: accountId }) }
      : undefined,
  loadExistingGrant: grantOpenId,
  renderError: (context) => {
    context.set(pageHeaders);
    context.body = failurePage('identity.sign-in-failed');
  },
  ttl: {
    ...{ AccessToken: lifetimeS, AuthorizationCode: 60, Grant: lifetimeS, IdToken: lifetimeS },
    ...{ Interaction: lifetimeS, Session: lifetimeS },
  },
});

const cookieNames = (publicUrl: URL) => {
  const base = cookieName(publicUrl, 'session');
  return { session: `${base}-demo`, interaction: `${base}-demo-choice`, resume: `${base}-demo-resume` };
};

const cookieOptions = (publicUrl: URL) => {
  const options = { httpOnly: true, sameSite: 'lax', secure: publicUrl.protocol === 'https:', path: '/' } as const;
  return { long: { ...options, signed: true }, short: { ...options, signed: true } };
};

/** Our own client needs nobody's consent to know who signed in. */
const grantOpenId = async (context: KoaContextWithOIDC) => {
  const { client, session, provider } = context.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
};

/**
 * Makes a request look as it left the browser for the public URL, with `/oidc` taken off, and without the provider's
 * session: each login is a new choice of account.
 */
const mounted = (request: IncomingMessage & { originalUrl?: string }, publicUrl: URL): void => {
  request.originalUrl = request.url;
  request.url = (request.url ?? '').slice(demoPath.length) || '/';
  request.headers['x-forwarded-proto'] = publicUrl.protocol.slice(0, -1);
  request.headers['x-forwarded-host'] = publicUrl.host;
  const forgotten = cookieNames(publicUrl).session;
  const kept = (request.headers.cookie ?? '').split(';').filter((pair) => !isCookie(pair, forgotten));
  request.headers.cookie = kept.join(';');
};

const isCookie = (pair: string, name: string): boolean => {
  const found = pair.split('=')[0]?.trim();
  return found === name || found === `${name}.sig`;
};

const chooseAccount = async (
  provider: Provider,
  accounts: () => Promise<readonly DemoAccount[]>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const interaction = await provider.interactionDetails(request, response).catch(() => undefined);
  if (!interaction) return sendPage(response, 400, failurePage('identity.sign-in-expired'));
  const offered = await accounts();
  const { login_hint: hint, prompt } = interaction.params;
  // Who was named already is not asked again, unless somebody has to be there to confirm.
  const named = prompt === 'login' ? null : hint;
  const chosen = request.method === 'POST' ? (await formIn(request)).get('account') : named;
  const account = offered.find(({ login }) => login === chosen);
  if (account) {
    const login = { accountId: account.accountId, remember: false };
    return provider.interactionFinished(request, response, { login });
  }
  const action = `${demoPath}/interaction/${interaction.uid}`;
  const status = request.method === 'POST' ? 422 : 200;
  return sendPage(
    response,
    status,
    signInPage({ action, accounts: offered, suggested: typeof hint === 'string' ? hint : undefined }),
  );
};

const sendPage = (response: ServerResponse, status: number, html: string): void => {
  response.writeHead(status, pageHeaders).end(html);
};

const longestForm = 4096;

const formIn = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > longestForm) break;
  }
  return new URLSearchParams(text.length > longestForm ? '' : text);
};
