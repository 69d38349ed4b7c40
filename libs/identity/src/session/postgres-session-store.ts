import type { Pool } from 'pg';
import type { Session } from './session.js';
import { type LoginTransaction, SessionStore } from './session-store.js';

/** Idempotent; run by whoever migrates. Nothing here is history: rows die with the session. */
export const identitySchemaSql = `
create schema if not exists identity;
create table if not exists identity.login (
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
  issuer_id text not null,
  state text not null,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  max_age integer,
  expires_at timestamptz not null
);
create table if not exists identity.session (
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
  account_id text not null,
  issuer text not null,
  authenticated_at timestamptz,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  id_token text
);
create index if not exists session_account on identity.session (account_id);
`;

/** What the application's role needs on these tables; `role` is a name the migration already knows. */
export const identityGrantsSql = (role: string): string => `
grant usage on schema identity to "${role}";
grant select, insert, update, delete on identity.login, identity.session to "${role}";
`;

const loginColumns = `issuer_id as "issuerId", state, nonce, code_verifier as "codeVerifier", return_to as "returnTo",
  max_age as "maxAge", expires_at as "expiresAt"`;
const sessionColumns = `account_id as "accountId", issuer, authenticated_at as "authenticatedAt",
  created_at as "createdAt", last_seen_at as "lastSeenAt", id_token as "idToken"`;

export class PostgresSessionStore extends SessionStore {
  constructor(private readonly pool: Pick<Pool, 'query'>) {
    super();
  }

  override async beginLogin(digest: string, login: LoginTransaction): Promise<void> {
    const { issuerId, state, nonce, codeVerifier, returnTo, maxAge, expiresAt } = login;
    await this.pool.query('insert into identity.login values ($1, $2, $3, $4, $5, $6, $7, $8)', [
      ...[digest, issuerId, state, nonce, codeVerifier, returnTo, maxAge, expiresAt],
    ]);
  }

  override async takeLogin(digest: string, now: Date): Promise<LoginTransaction | undefined> {
    const { rows } = await this.pool.query<LoginTransaction>(
      `delete from identity.login where digest = $1 returning ${loginColumns}`,
      [digest],
    );
    return rows.find((login) => login.expiresAt > now);
  }

  override async open(digest: string, session: Session): Promise<void> {
    const { accountId, issuer, authenticatedAt, createdAt, lastSeenAt, idToken } = session;
    await this.pool.query('insert into identity.session values ($1, $2, $3, $4, $5, $6, $7)', [
      ...[digest, accountId, issuer, authenticatedAt, createdAt, lastSeenAt, idToken],
    ]);
  }

  override async find(digest: string): Promise<Session | undefined> {
    const { rows } = await this.pool.query<Session>(
      `select ${sessionColumns} from identity.session where digest = $1`,
      [digest],
    );
    return rows[0];
  }

  override async touch(digest: string, at: Date): Promise<void> {
    await this.pool.query('update identity.session set last_seen_at = $2 where digest = $1 and last_seen_at < $2', [
      digest,
      at,
    ]);
  }

  override async close(digest: string): Promise<void> {
    await this.pool.query('delete from identity.session where digest = $1', [digest]);
  }

  override async closeAllOf(accountId: string): Promise<void> {
    await this.pool.query('delete from identity.session where account_id = $1', [accountId]);
  }

  override async purge(before: { now: Date; lastSeen: Date; created: Date }): Promise<void> {
    await this.pool.query('delete from identity.login where expires_at <= $1', [before.now]);
    await this.pool.query('delete from identity.session where last_seen_at < $1 or created_at < $2', [
      before.lastSeen,
      before.created,
    ]);
  }
}
