import { type Role, roleLabels } from '@libs/contracts';
import { type DemoAccount, type IdentityOptions, PostgresSessionStore } from '@libs/identity';
import { plainText } from '@libs/kernel';
import type pg from 'pg';
import { LogAccountDirectory } from './log-account-directory.js';
import type { System } from './open-system.js';

/** Accounts that have an address of this domain are those of the demonstration; their login is its local part. */
export const DEMO_MAIL_DOMAIN = 'exemple.invalid';

const labels = Object.values(roleLabels);

// By role; within one, the accounts that are called by what they do come before those called by their name.
const placeOf = ({ login, displayName, roles: [first = ''] }: DemoAccount): number => {
  const isByName = plainText(displayName).startsWith(login.split('.')[0] ?? login);
  return labels.indexOf(first) * 2 + (isByName ? 1 : 0);
};

const demoAccounts = async (pool: pg.Pool): Promise<DemoAccount[]> => {
  const { rows } = await pool.query<{ id: string; display_name: string; email: string; roles: { role: Role }[] }>(
    `SELECT id, display_name, email, roles FROM account WHERE email LIKE '%@' || $1::text ORDER BY email`,
    [DEMO_MAIL_DOMAIN],
  );
  const accounts = rows.map(({ id, display_name, email, roles }) => ({
    accountId: id,
    login: email.slice(0, email.indexOf('@')),
    displayName: display_name,
    roles: roles.map(({ role }) => roleLabels[role]),
  }));
  return accounts.sort((a, b) => placeOf(a) - placeOf(b));
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
