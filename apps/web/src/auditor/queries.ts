import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.js';
import type { ExplorerSearch } from './explorer/explorer-search.js';

const PAGE = 200;
const FOUND = 25;

/** The history of a cycle from its first event on, page by page; what comes later is asked for, never put in by itself. */
export const eventsQuery = (cycleId: string) =>
  infiniteQueryOptions({
    queryKey: ['replay', cycleId],
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/cycles/{id}/history', {
          params: { path: { id: cycleId }, query: { limit: PAGE, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: Infinity,
  });

/** How many events there are after the last one that is shown, up to a page of them. */
export const arrivalsQuery = (cycleId: string, beyond: number) =>
  queryOptions({
    queryKey: ['cycle', cycleId, 'arrivals', beyond],
    queryFn: async () => {
      const query = { limit: PAGE, beyond };
      const path = { id: cycleId };
      return (await dataOf(api.GET('/api/cycles/{id}/history', { params: { path, query } }))).items.length;
    },
  });

export interface Moment {
  readonly position: number;
  readonly asOf: string;
}

/** Where a cycle stood after an event, judged on a day: what is past does not change any more. */
export const stateQuery = (cycleId: string, { position, asOf }: Moment) =>
  queryOptions({
    queryKey: ['replay', cycleId, 'state', position, asOf],
    queryFn: () =>
      dataOf(
        api.GET('/api/cycles/{id}/state', { params: { path: { id: cycleId }, query: { knownAt: position, asOf } } }),
      ),
    staleTime: Infinity,
  });

/** The whole replay up to a moment, to be kept. */
export const readReplay = (cycleId: string, { position, asOf }: Moment) =>
  dataOf(api.GET('/api/cycles/{id}/replay', { params: { path: { id: cycleId }, query: { knownAt: position, asOf } } }));

type Found<Search> = Search & { readonly specialty: string };

/** The cycles that answer, page by page. */
export const foundCyclesQuery = ({ specialty, about, status, assessed }: Found<ExplorerSearch>) =>
  infiniteQueryOptions({
    queryKey: ['found', 'cycles', specialty, about, status, assessed],
    queryFn: ({ pageParam }) => {
      const chosen = { ...(about && { about }), ...(status && { status }), ...(assessed && { assessed }) };
      const query = { specialty, limit: FOUND, ...chosen, ...(pageParam && { cursor: pageParam }) };
      return dataOf(api.GET('/api/history/cycles', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

/** The events that answer, page by page. */
export const foundEventsQuery = ({ specialty, about, type, since, until }: Found<ExplorerSearch>) =>
  infiniteQueryOptions({
    queryKey: ['found', 'events', specialty, about, type, since, until],
    queryFn: ({ pageParam }) => {
      const days = { ...(since && { since }), ...(until && { asOf: until }) };
      const chosen = { ...(about && { about }), ...(type && { types: type }), ...days };
      const query = { specialty, limit: FOUND, ...chosen, ...(pageParam && { cursor: pageParam }) };
      return dataOf(api.GET('/api/history/events', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

/** The position of the newest event of a specialty, read again whenever something changes. */
export const newestQuery = (specialty: string) =>
  queryOptions({
    queryKey: ['changes', 'newest', specialty],
    queryFn: async () => {
      const { items } = await dataOf(api.GET('/api/history/events', { params: { query: { specialty, limit: 1 } } }));
      return items[0]?.position ?? 0;
    },
  });
