import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { knowPosition } from './fetching.js';
import type { Change } from './types.js';

/** What to read again, by the convention of query keys: [kind, id], [kind + 's', …], ['changes', …] at any change. */
export const staleKeys = ({ kind, id, cycleId }: Change): QueryKey[] => [
  [kind, id],
  [`${kind}s`],
  ['changes'],
  ...(cycleId === null ? [] : [['cycle', cycleId]]),
];

const INBOX_PAUSE_MS = 1_000;

/** Reads again what waits, once for the changes that come together. */
const refreshingInbox = (queries: QueryClient) => {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    soon: () => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        void queries.invalidateQueries({ queryKey: ['inbox'] });
      }, INBOX_PAUSE_MS);
    },
    stop: () => clearTimeout(waiting),
  };
};

/** Follows what changes on the server and lets the screens read it again; ends with the returned function. */
export const followChanges = (queries: QueryClient): (() => void) => {
  const source = new EventSource('/api/events');
  const inbox = refreshingInbox(queries);
  source.addEventListener('change', ({ data }: MessageEvent<string>) => {
    const change = JSON.parse(data) as Change;
    knowPosition(change.position);
    for (const queryKey of staleKeys(change)) void queries.invalidateQueries({ queryKey });
    inbox.soon();
  });
  source.addEventListener('reset', () => void queries.invalidateQueries());
  return () => {
    source.close();
    inbox.stop();
  };
};
