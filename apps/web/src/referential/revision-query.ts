import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.js';

const HOUR_MS = 3_600_000;

/** The revision in force today, whole; a publication is rare and the change feed tells of it. */
export const revisionQuery = (specialty: string) =>
  queryOptions({
    queryKey: ['referentials', specialty, 'in-force'],
    queryFn: () => dataOf(api.GET('/api/referentials/{specialty}/in-force', { params: { path: { specialty } } })),
    staleTime: HOUR_MS,
  });
