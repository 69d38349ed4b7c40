import { createHash, randomBytes } from 'node:crypto';

const fromBase64Url = /^[A-Za-z0-9_-]{43}$/;

/** A secret of 256 bits for a cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored in place of a secret: SHA-256, hexadecimal. A secret of 256 bits needs no salt. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export type CookiePurpose = 'session' | 'login';

/**
 * The name of a cookie. Under HTTPS `__Host-` binds it to this host; on localhost, where all ports share one jar, the
 * name holds the port.
 */
export const cookieName = (publicUrl: URL, purpose: CookiePurpose): string => {
  const secure = publicUrl.protocol === 'https:';
  const base = secure ? '__Host-delibere' : `delibere-${publicUrl.port || '80'}`;
  return purpose === 'session' ? base : `${base}-login`;
};

/** A `Set-Cookie` that scripts cannot read and other sites' forms do not send. */
export const setCookie = (publicUrl: URL, purpose: CookiePurpose, secret: string, maxAgeMs: number): string =>
  [
    `${cookieName(publicUrl, purpose)}=${secret}`,
    'Path=/',
    `Max-Age=${Math.floor(maxAgeMs / 1000)}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(publicUrl.protocol === 'https:' ? ['Secure'] : []),
  ].join('; ');

export const clearCookie = (publicUrl: URL, purpose: CookiePurpose): string => setCookie(publicUrl, purpose, '', 0);

/** The secret a `Cookie` header holds for a purpose; anything that was not made by `newSecret` is nothing. */
export const secretFrom = (header: string | undefined, publicUrl: URL, purpose: CookiePurpose): string | undefined => {
  const prefix = `${cookieName(publicUrl, purpose)}=`;
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  const secret = pairs.find((pair) => pair.startsWith(prefix))?.slice(prefix.length);
  return secret !== undefined && fromBase64Url.test(secret) ? secret : undefined;
};
