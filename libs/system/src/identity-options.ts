import { type Role, roleLabels } from '@libs/contracts';
import { type DemoAccount, type IdentityOptions, PostgresSessionStore } from '@libs/identity';
import type pg from 'pg';
import { LogAccountDirectory } from './log-account-directory.js';
import type { System } from './open-system.js';

/** Accounts that have an address of this domain are those of the demonstration; their login is its local part. */
export const DEMO_MAIL_DOMAIN = 'exemple.invalid';

const demoAccounts = async (pool: pg.Pool): Promise<DemoAccount[]> => {
  const { rows } = await pool.query<{ id: string; display_name: string; email: string; roles: { role: Role }[] }>(
    `SELECT id, display_name, email, roles FROM account WHERE email LIKE '%@' || $1::text ORDER BY position`,
    [DEMO_MAIL_DOMAIN],
  );
  return rows.map(({ id, display_name, email, roles }) => ({
    accountId: id,
    login: email.slice(0, email.indexOf('@')),
    displayName: display_name,
    roles: roles.map(({ role }) => roleLabels[role]),
  }));
};

/** How people sign in: through the provider that the configuration names, or the built-in one with its demo accounts. */
export const identityOptionsOf = ({ configuration, pool, log }: System): IdentityOptions => {
  const { http, identity, dataDir } = configuration;
  const { publicUrl } = http;
  const sessions = new PostgresSessionStore(pool);
  if (identity.kind === 'demo')
    return {
      publicUrl,
      sessions,
      accounts: new LogAccountDirectory(log, pool, `${publicUrl}/oidc`),
      demo: { dataDir, accounts: () => demoAccounts(pool) },
    };
  const { issuer, clientId, clientSecret, acrValues } = identity;
  return {
    publicUrl,
    sessions,
    accounts: new LogAccountDirectory(log, pool, undefined),
    issuers: [{ id: 'oidc', issuer, clientId, clientSecret, userInfo: true, ...(acrValues && { acrValues }) }],
  };
};
