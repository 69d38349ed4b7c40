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

export interface DemoAccount {
  readonly login: string;
  readonly displayName: string;
  readonly roles: readonly string[];
}

/** The fictional people of a demonstration; nobody anywhere else. */
export const demoAccountsQuery = queryOptions({
  queryKey: ['demo-accounts'],
  queryFn: async (): Promise<readonly DemoAccount[]> => {
    const response = await ask(new Request(new URL('/auth/demo-accounts', window.location.origin)));
    return ((await response.json()) as { items: DemoAccount[] }).items;
  },
});

/** Where a sign-in starts that comes back to where we are, as somebody of a demonstration when one is named. */
export const signInAddress = (account?: string): string => {
  const { pathname, search, hash } = window.location;
  const returnTo = `${pathname}${search}${hash}`;
  return `/auth/login?${new URLSearchParams({ returnTo, ...(account !== undefined && { account }) })}`;
};

/** Ends the session here, and at the provider where there is one to end. */
export const signOut = async (): Promise<void> => {
  const response = await ask(new Request(new URL('/auth/logout', window.location.origin), { method: 'POST' }));
  const { continueAt } = (await response.json()) as { continueAt: string | null };
  window.location.assign(continueAt ?? '/');
};
