/** A signed-in browser, as kept on the server. The browser holds the secret, the store only its digest. */
export interface Session {
  readonly accountId: string;
  /** URL of the issuer that vouched for the person. */
  readonly issuer: string;
  /** When the person last authenticated, as the provider says; `null` when it does not say. */
  readonly authenticatedAt: Date | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  /** For the provider's own logout; never sent to the browser. */
  readonly idToken: string | null;
}

/** Durations in milliseconds. */
export interface SessionPolicy {
  readonly idleMs: number;
  readonly absoluteMs: number;
  /** A visit is written down at most this often. */
  readonly touchMs: number;
}

const minute = 60_000;
export const sessionPolicy: SessionPolicy = { idleMs: 30 * minute, absoluteMs: 240 * minute, touchMs: minute };

/** When the session ends if nothing more happens, and when it ends whatever happens. */
export const endsOf = (session: Session, policy: SessionPolicy): { idle: Date; absolute: Date } => {
  const absolute = session.createdAt.getTime() + policy.absoluteMs;
  const idle = Math.min(absolute, session.lastSeenAt.getTime() + policy.idleMs);
  return { idle: new Date(idle), absolute: new Date(absolute) };
};

export const isLive = (session: Session, now: Date, policy: SessionPolicy): boolean =>
  now < endsOf(session, policy).idle;

/** Whether the person authenticated within `withinMs` (D5: five minutes for decisions that bind others). */
export const isRecentLogin = (session: Pick<Session, 'authenticatedAt'>, now: Date, withinMs = 5 * minute): boolean =>
  session.authenticatedAt !== null && now.getTime() - session.authenticatedAt.getTime() <= withinMs;
