import { z } from 'zod';
import type { AccountDirectory } from './accounts.js';
import type { SessionPolicy } from './session/session.js';
import type { SessionStore } from './session/session-store.js';

/** One OpenID provider. Several may stand side by side: Pro Santé Connect, and a council's own for who has no card. */
export const Issuer = z.object({
  /** Short name used in URLs. */
  id: z.string().regex(/^[a-z0-9-]{1,30}$/),
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  scope: z.string().default('openid'),
  /** Level of assurance asked for, such as `eidas1`. */
  acrValues: z.string().optional(),
  /** Levels of which the provider must confirm one; nothing is checked when absent. */
  acceptedAcrs: z.array(z.string()).optional(),
  /** Ask userinfo for the claims that the ID token lacks (Pro Santé Connect puts the national id there). */
  userInfo: z.boolean().default(false),
  /** Plain HTTP is for providers in this very process or in a test. */
  allowInsecure: z.boolean().default(false),
});
export type Issuer = z.infer<typeof Issuer>;

/** A fictional person who may sign in without a password. */
export interface DemoAccount {
  readonly accountId: string;
  readonly login: string;
  readonly displayName: string;
  /** What the sign-in page says under the name, in French. */
  readonly roles: readonly string[];
}

export interface DemoOptions {
  readonly dataDir: string;
  readonly accounts: readonly DemoAccount[] | (() => Promise<readonly DemoAccount[]>);
  /** Lets anyone who reaches a public address sign in as anyone: for a public demonstration with fictional data only. */
  readonly allowPublicAddress?: boolean;
}

export interface IdentityOptions {
  /** Where browsers reach the application: scheme, host and port, no path. */
  readonly publicUrl: string;
  readonly issuers?: readonly z.input<typeof Issuer>[];
  /** Starts the built-in provider with its demo accounts. */
  readonly demo?: DemoOptions;
  readonly sessions: SessionStore;
  readonly accounts: AccountDirectory;
  readonly policy?: Partial<SessionPolicy>;
  /** Paths that authenticate each request by other means than the cookie, and so need no CSRF guard. */
  readonly csrfExempt?: (path: string) => boolean;
  readonly now?: () => Date;
}

const localHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Throws when the demo accounts would be open to a network. */
export const refuseDemoInPublic = (publicUrl: string, demo: DemoOptions): void => {
  const { hostname } = new URL(publicUrl);
  if (localHosts.has(hostname) || hostname.endsWith('.localhost') || demo.allowPublicAddress) return;
  throw new Error(
    `IDENTITY=demo laisse entrer sans mot de passe : refusé à l’adresse ${publicUrl}. ` +
      'Configurez un fournisseur OpenID Connect, ou utilisez une adresse localhost.',
  );
};
