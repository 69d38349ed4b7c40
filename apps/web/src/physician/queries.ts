import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.js';

/** The caller's own cycles, the oldest first. */
export const cyclesQuery = queryOptions({
  queryKey: ['cycles', 'mine'],
  queryFn: () => dataOf(api.GET('/api/cycles', { params: { query: { limit: 50 } } })),
});

export const cycleQuery = (id: string) =>
  queryOptions({
    queryKey: ['cycle', id],
    queryFn: () => dataOf(api.GET('/api/cycles/{id}', { params: { path: { id } } })),
  });
