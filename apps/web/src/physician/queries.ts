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

/** The newest declarations of a cycle, as many as a page holds. */
export const declarationsQuery = (cycleId: string) =>
  queryOptions({
    queryKey: ['declarations', cycleId],
    queryFn: () => dataOf(api.GET('/api/declarations', { params: { query: { cycleId, limit: 200 } } })),
  });

/** The revisions of a référentiel in a line each. */
export const revisionsQuery = (specialty: string) =>
  queryOptions({
    queryKey: ['referentials', specialty],
    queryFn: () => dataOf(api.GET('/api/referentials', { params: { query: { specialty } } })),
  });

/** The revision of a référentiel that applies today, whole. */
export const inForceQuery = (specialty: string) =>
  queryOptions({
    queryKey: ['referential', specialty],
    queryFn: () => dataOf(api.GET('/api/referentials/{specialty}/in-force', { params: { path: { specialty } } })),
    staleTime: Infinity,
  });
