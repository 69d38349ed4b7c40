import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { knowPosition } from './fetching.js';
import type { Change } from './types.js';

/** What to read again, by the convention of query keys: [kind, id], [kind + 's', …]. */
export const staleKeys = ({ kind, id, cycleId }: Change): QueryKey[] => [
  [kind, id],
  [`${kind}s`],
  ...(cycleId === null ? [] : [['cycle', cycleId]]),
];

/** Follows what changes on the server and lets the screens read it again; ends with the returned function. */
export const followChanges = (queries: QueryClient): (() => void) => {
  const source = new EventSource('/api/events');
  source.addEventListener('change', ({ data }: MessageEvent<string>) => {
    const change = JSON.parse(data) as Change;
    knowPosition(change.position);
    for (const queryKey of staleKeys(change)) void queries.invalidateQueries({ queryKey });
  });
  source.addEventListener('reset', () => void queries.invalidateQueries());
  return () => source.close();
};
