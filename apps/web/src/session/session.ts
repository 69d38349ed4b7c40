import { queryOptions } from '@tanstack/react-query';
import { ask } from '../api/fetching.js';
import { api, dataOf } from '../api/client.js';

/** Where the browser's session stands; watching it does not keep it alive. */
export type Session =
  | { readonly signedIn: false }
  | {
      readonly signedIn: true;
      readonly account: { readonly accountId: string; readonly displayName: string };
      /** When it ends if nothing more happens, ISO 8601. */
      readonly idleUntil: string;
      readonly expiresAt: string;
    };

const WATCH_MS = 60_000;

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session> => {
    const response = await ask(new Request(new URL('/auth/session', window.location.origin)));
    return (await response.json()) as Session;
  },
  refetchInterval: WATCH_MS,
  refetchOnWindowFocus: 'always',
});

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => dataOf(api.GET('/api/me')),
  staleTime: 5 * WATCH_MS,
});

/** Where a sign-in starts that comes back to where we are. */
export const signInAddress = (): string => {
  const { pathname, search, hash } = window.location;
  return `/auth/login?${new URLSearchParams({ returnTo: `${pathname}${search}${hash}` })}`;
};

/** Ends the session here, and at the provider where there is one to end. */
export const signOut = async (): Promise<void> => {
  const response = await ask(new Request(new URL('/auth/logout', window.location.origin), { method: 'POST' }));
  const { continueAt } = (await response.json()) as { continueAt: string | null };
  window.location.assign(continueAt ?? '/');
};
