import { standingOf } from '@libs/application';
import { account, readRpps } from '@libs/domain';
import type { EventLog } from '@libs/event-store';
import { type Account, AccountDirectory, type VerifiedIdentity } from '@libs/identity';
import type pg from 'pg';

/**
 * Accounts as the log has them, so that a role that was withdrawn ends with the next request. A provider knows a person
 * by the RPPS number; the built-in one by the account itself.
 */
export class LogAccountDirectory extends AccountDirectory {
  constructor(
    private readonly log: EventLog,
    private readonly pool: pg.Pool,
    /** Its subjects are the ids of our own accounts. */
    private readonly builtInIssuer: string | undefined,
  ) {
    super();
  }

  async byIdentity({ issuer, subject, nationalId }: VerifiedIdentity): Promise<Account | undefined> {
    if (issuer === this.builtInIssuer) return this.byId(subject);
    const reading = nationalId === undefined ? undefined : readRpps(nationalId);
    if (!reading || reading.kind === 'malformed') return undefined;
    const { rows } = await this.pool.query<{ id: string }>('SELECT id FROM account WHERE rpps = $1 LIMIT 2', [
      reading.number,
    ]);
    return rows.length === 1 && rows[0] ? this.byId(rows[0].id) : undefined;
  }

  async byId(accountId: string): Promise<Account | undefined> {
    const { state } = await standingOf(this.log, account, accountId);
    if (state.status === 'none') return undefined;
    const displayName = `${state.givenName} ${state.familyName}`;
    return { accountId, displayName, roles: state.roles.map(({ role }) => role) };
  }
}
