import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type ProviderClass from 'oidc-provider';
import { importQuietly } from '../demo/demo-provider.js';
import { providerRecords } from '../demo/provider-records.js';
import { demoKeysIn } from '../demo/demo-keys.js';

export interface ForeignProvider {
  readonly issuer: string;
  readonly clientSecret: string;
  /** Claims of whoever signs in next, and the level of assurance the provider claims for it. */
  next: { subject: string; claims: Record<string, unknown>; acr: string };
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
}

/** A provider of its own on a port of 127.0.0.1, that signs in whoever is `next` without asking. */
export const foreignProvider = async (dataDir: string, redirectUri: string): Promise<ForeignProvider> => {
  const { clientSecret, jwks, cookieKeys } = await demoKeysIn(dataDir);
  const Provider = await importQuietly();
  let server: Server = await listening(createServer(), 0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://localhost:${port}`;
  const foreign: ForeignProvider = {
    issuer,
    clientSecret,
    next: { subject: 'nobody', claims: {}, acr: 'eidas1' },
    stop: () => closed(server),
    start: async () => void (server = await listening(createServer(handler), port)),
  };
  const provider: ProviderClass = new Provider(issuer, {
    adapter: providerRecords(),
    jwks: jwks as never,
    clients: [
      {
        client_id: 'delibere',
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [`${new URL(redirectUri).origin}/`],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    acrValues: ['eidas1', 'eidas2'],
    claims: { openid: ['sub'], identity: ['SubjectNameID'] },
    scopes: ['openid', 'identity'],
    cookies: { keys: cookieKeys },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ ...foreign.next.claims, sub: accountId }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({ clientId: 'delibere', accountId: oidc.session?.accountId ?? '' });
      grant.addOIDCScope('openid identity');
      await grant.save();
      return grant;
    },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
  });
  const answer = provider.callback();
  const handler: Parameters<typeof createServer>[1] = (request, response) => {
    const login = { accountId: foreign.next.subject, acr: foreign.next.acr };
    if (request.url?.startsWith('/interaction/')) void provider.interactionFinished(request, response, { login });
    else void answer(request, response);
  };
  server.on('request', handler);
  return foreign;
};

const listening = (server: Server, port: number): Promise<Server> =>
  new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
