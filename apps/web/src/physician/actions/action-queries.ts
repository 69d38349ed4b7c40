import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.js';
import type { Status } from './words-for-states.js';

const PAGE = 200;

/** The actions of a cycle, the newest first, page by page. */
export const actionsQuery = (cycleId: string, status?: Status) =>
  infiniteQueryOptions({
    queryKey: ['declarations', cycleId, status ?? 'all'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/declarations', {
          params: {
            query: { cycleId, limit: PAGE, ...(status && { status }), ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const actionQuery = (id: string) =>
  queryOptions({
    queryKey: ['declaration', id],
    queryFn: () => dataOf(api.GET('/api/declarations/{id}', { params: { path: { id } } })),
  });
