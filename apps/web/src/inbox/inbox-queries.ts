import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.js';
import type { Answer } from '../api/types.js';

export type InboxItem = Answer<'InboxItem'>;
export type InboxCount = Answer<'InboxCount'>;

const PAGE = 100;
// Not everything that waits for somebody changes something that is told to that person.
const LOOK_AGAIN_MS = 60_000;

/** What waits in the role exercised, page by page. */
export const inboxQuery = infiniteQueryOptions({
  queryKey: ['inbox', 'list'],
  queryFn: ({ pageParam }) =>
    dataOf(
      api.GET('/api/inbox', { params: { query: { limit: PAGE, ...(pageParam !== '' && { cursor: pageParam }) } } }),
    ),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});

export const inboxCountQuery = queryOptions({
  queryKey: ['inbox', 'count'],
  queryFn: () => dataOf(api.GET('/api/inbox/count')),
  refetchInterval: LOOK_AGAIN_MS,
});
