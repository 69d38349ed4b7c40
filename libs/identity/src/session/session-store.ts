import type { Session } from './session.js';

/** What must be remembered between leaving for the provider and coming back; taken once, within ten minutes. */
export interface LoginTransaction {
  readonly issuerId: string;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** Path of this origin to go to afterwards. */
  readonly returnTo: string;
  /** Seconds since authentication that were asked for, or `null`. */
  readonly maxAge: number | null;
  readonly expiresAt: Date;
}

/** Sessions and logins under way, each under the digest of a secret that only the browser holds. */
export abstract class SessionStore {
  abstract beginLogin(digest: string, login: LoginTransaction): Promise<void>;

  /** The login, which is thereby used up; `undefined` when unknown, used or expired. */
  abstract takeLogin(digest: string, now: Date): Promise<LoginTransaction | undefined>;

  abstract open(digest: string, session: Session): Promise<void>;
  abstract find(digest: string): Promise<Session | undefined>;
  abstract touch(digest: string, at: Date): Promise<void>;

  /** Ends one session; ending it twice is nothing. */
  abstract close(digest: string): Promise<void>;

  /** Ends every session of an account, for instance when it is frozen. */
  abstract closeAllOf(accountId: string): Promise<void>;

  /** Forgets the logins that expired before `now` and the sessions last seen, or opened, before the given moments. */
  abstract purge(before: { now: Date; lastSeen: Date; created: Date }): Promise<void>;
}
