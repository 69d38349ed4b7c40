import type { Session } from './session.js';
import { type LoginTransaction, SessionStore } from './session-store.js';

/** For tests and for one process that may forget everybody when it stops. */
export class MemorySessionStore extends SessionStore {
  private readonly logins = new Map<string, LoginTransaction>();
  private readonly sessions = new Map<string, Session>();

  override beginLogin(digest: string, login: LoginTransaction): Promise<void> {
    this.logins.set(digest, login);
    return Promise.resolve();
  }

  override takeLogin(digest: string, now: Date): Promise<LoginTransaction | undefined> {
    const login = this.logins.get(digest);
    this.logins.delete(digest);
    return Promise.resolve(login && login.expiresAt > now ? login : undefined);
  }

  override open(digest: string, session: Session): Promise<void> {
    this.sessions.set(digest, session);
    return Promise.resolve();
  }

  override find(digest: string): Promise<Session | undefined> {
    return Promise.resolve(this.sessions.get(digest));
  }

  override touch(digest: string, at: Date): Promise<void> {
    const session = this.sessions.get(digest);
    if (session && session.lastSeenAt < at) this.sessions.set(digest, { ...session, lastSeenAt: at });
    return Promise.resolve();
  }

  override close(digest: string): Promise<void> {
    this.sessions.delete(digest);
    return Promise.resolve();
  }

  override closeAllOf(accountId: string): Promise<void> {
    this.closeWhere((session) => session.accountId === accountId);
    return Promise.resolve();
  }

  override purge(before: { now: Date; lastSeen: Date; created: Date }): Promise<void> {
    for (const [digest, login] of this.logins) if (login.expiresAt <= before.now) this.logins.delete(digest);
    this.closeWhere((session) => session.lastSeenAt < before.lastSeen || session.createdAt < before.created);
    return Promise.resolve();
  }

  private closeWhere(condition: (session: Session) => boolean): void {
    for (const [digest, session] of this.sessions) if (condition(session)) this.sessions.delete(digest);
  }
}
