import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.js';
import { typo } from '../texts/typo.js';

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

/** Tells what a specialty is called; nothing as long as that is not known. */
export const useSpecialtyName = (): ((specialty: string) => string) => {
  const { data } = useQuery(specialtyNamesQuery);
  return (specialty) => data?.get(specialty) ?? '';
};
