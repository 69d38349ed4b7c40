import { typo } from '@libs/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.js';

const HOUR_MS = 3_600_000;

/** What each specialty is called, by its short name: the newest référentiel says it. */
export const specialtyNamesQuery = queryOptions({
  queryKey: ['referentials'],
  queryFn: async (): Promise<ReadonlyMap<string, string>> => {
    const { items } = await dataOf(api.GET('/api/referentials'));
    return new Map(items.toReversed().map(({ specialty, label }) => [specialty, typo(label)]));
  },
  staleTime: HOUR_MS,
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
