import { type Refusal, refuse } from '@libs/kernel';

export const csrfHeader = 'x-delibere-csrf';

export interface RequestToCheck {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses an unsafe request that another site may have made the browser send: it lacks the header that only our own
 * script can add, or the browser says that it comes from elsewhere. `Sec-Fetch-Site` stands in where `Origin` is absent.
 */
export const refuseForgedRequest = ({ method, headers }: RequestToCheck, origin: string): Refusal | undefined => {
  if (safeMethods.has(method.toUpperCase())) return undefined;
  if (headers[csrfHeader] !== '1') return refuse('identity.csrf', { missing: csrfHeader });
  const from = headers['origin'];
  if (from !== undefined) return from === origin ? undefined : refuse('identity.csrf', { missing: 'origin' });
  const site = headers['sec-fetch-site'];
  const ours = site === undefined || site === 'same-origin' || site === 'none';
  return ours ? undefined : refuse('identity.csrf', { missing: 'sec-fetch-site' });
};
