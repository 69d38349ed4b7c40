import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.js';
import type { Answer } from '../api/types.js';

export type Overview = Answer<'OperatorsOverview'>;
export type Part = Overview['parts'][number];
export type Follower = Overview['followers'][number];
export type QueueDepth = NonNullable<Overview['queues']>[number];
export type Rebuild = Overview['rebuilds'][number];
export type DeadLetter = Answer<'DeadLetterView'>;

const QUIET_MS = 5_000;
const BUSY_MS = 1_000;
const PAGE = 20;

/** Whether a rebuild has yet to end. */
export const isOpen = ({ status }: Pick<Rebuild, 'status'>): boolean => status === 'asked' || status === 'running';

/** Everything that is watched, read again every five seconds, or every second while views are rebuilt. */
export const overviewQuery = (live: boolean) =>
  queryOptions({
    queryKey: ['operators', 'overview'],
    queryFn: () => dataOf(api.GET('/api/operators/overview')),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => live && (data?.rebuilds.some(isOpen) ? BUSY_MS : QUIET_MS),
  });

export const deadLettersKey = ['operators', 'dead-letters'] as const;

/** The jobs that were given up, page by page, the newest first. */
export const deadLettersQuery = infiniteQueryOptions({
  queryKey: deadLettersKey,
  queryFn: ({ pageParam }) =>
    dataOf(
      api.GET('/api/operators/dead-letters', {
        params: { query: { limit: PAGE, ...(pageParam && { cursor: pageParam }) } },
      }),
    ),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
  staleTime: 0,
});
