import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.js';
import { type ActionsSearch, askedOf } from './actions-search.js';

const PAGE = 30;

/** The actions of a cycle that are chosen, page by page; what was shown stays until the next choice is answered. */
export const actionsQuery = (cycleId: string, search: ActionsSearch) => {
  const asked = { cycleId, limit: PAGE, sort: search.tri ?? 'recent', ...askedOf(search) } as const;
  return infiniteQueryOptions({
    queryKey: ['declarations', asked],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const query = { ...asked, ...(pageParam && { cursor: pageParam }) };
      return dataOf(api.GET('/api/declarations', { params: { query }, signal }));
    },
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
};

/** How many actions of a cycle are chosen, and how many in each state and block. */
export const countsQuery = (cycleId: string, search: ActionsSearch) => {
  const query = { cycleId, ...askedOf(search) };
  return queryOptions({
    queryKey: ['declarations', 'counts', query],
    queryFn: ({ signal }) => dataOf(api.GET('/api/declarations/counts', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
};

/** One action, whole. */
export const actionQuery = (id: string) =>
  queryOptions({
    queryKey: ['declaration', id],
    queryFn: () => dataOf(api.GET('/api/declarations/{id}', { params: { path: { id } } })),
  });
