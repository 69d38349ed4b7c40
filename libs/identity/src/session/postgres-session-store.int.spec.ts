import { describe, expect, test } from '@jest/globals';
import { Pool } from 'pg';
import { freshDatabase } from '../../../../test/support/database.js';
import { sessionStoreContract } from '../testing/session-store-contract.js';
import { PostgresSessionStore, identityGrantsSql, identitySchemaSql } from './postgres-session-store.js';

const postgres = async () => {
  const database = await freshDatabase();
  const pool = new Pool({ connectionString: database.url, max: 4 });
  await pool.query(identitySchemaSql);
  const close = async () => {
    await pool.end();
    await database.drop();
  };
  return { pool, database, store: new PostgresSessionStore(pool), close };
};

sessionStoreContract('PostgreSQL', postgres);

describe('the schema of identity', () => {
  test('is applied twice without harm, and its grants are all that the application needs', async () => {
    const { pool, store, close } = await postgres();
    const role = `identity_probe_${process.pid}`;
    try {
      await pool.query(identitySchemaSql);
      await pool.query(`create role ${role} nologin`);
      await pool.query(identityGrantsSql(role));
      const client = await pool.connect();
      await client.query(`set role ${role}`);
      const asApplication = new PostgresSessionStore(client);
      expect(await asApplication.find('0'.repeat(64))).toBeUndefined();
      await asApplication.purge({ now: new Date(), lastSeen: new Date(), created: new Date() });
      await client.query('reset role');
      client.release();
      await expect(store.beginLogin('a secret, not its digest', aLogin)).rejects.toThrow('login_digest_check');
    } finally {
      await pool.query(`drop owned by ${role}`);
      await pool.query(`drop role ${role}`);
      await close();
    }
  });
});

const aLogin = {
  ...{ issuerId: 'psc', state: 's', nonce: 'n', codeVerifier: 'v', returnTo: '/', maxAge: null },
  expiresAt: new Date(),
};
