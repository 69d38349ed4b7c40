import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.js';
import type { Answer } from '../api/types.js';
import { ask } from '../api/fetching.js';
import { ruleBookOf } from './rule-book.js';
import { type QueueSearch, withoutState } from './queue/queue-search.js';

export type QueuedCase = Answer<'QueuedCase'>;
export type CaseDetail = Answer<'CaseDetail'>;
export type Evidence = CaseDetail['evidence'][number];
export type Reader = Answer<'ReaderList'>['items'][number];

const PAGE = 50;
const PRECEDENTS = 5;
const HOUR_MS = 3_600_000;

const countedBy = ({ motif, bloc, retard, mots, specialite, rapporteur, miens }: QueueSearch) => ({
  ...(motif && { ground: motif }),
  ...(bloc !== undefined && { block: bloc }),
  ...(retard && { urgency: 'overdue' as const }),
  ...(mots && { words: mots }),
  ...(specialite && { specialty: specialite }),
  ...(rapporteur && { reader: rapporteur }),
  ...(miens && { mine: 'true' }),
});

const queryOf = ({ etat, tri, ...rest }: QueueSearch) => ({
  ...countedBy(rest),
  ...(etat && { status: etat }),
  ...(tri && { sort: tri }),
});

/** The queue, page by page. */
export const queueQuery = (search: QueueSearch) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'queue', search],
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/cases', {
          params: { query: { ...queryOf(search), limit: PAGE, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

/** How many cases stand in each state, the other filters being what they are. */
export const countsQuery = (search: QueueSearch) =>
  queryOptions({
    queryKey: ['cases', 'counts', withoutState(search)],
    queryFn: () => dataOf(api.GET('/api/cases/counts', { params: { query: countedBy(search) } })),
    placeholderData: keepPreviousData,
  });

/** Who sits in a committee with the load of each; for a case, to whom it may be given. */
export const readersQuery = (specialty: string, caseId?: string) =>
  queryOptions({
    queryKey: ['cases', 'readers', specialty, caseId ?? ''],
    queryFn: () =>
      dataOf(api.GET('/api/cases/readers', { params: { query: { specialty, ...(caseId && { caseId }) } } })),
  });

/** The first cases of the queue, read anew: what comes after the one just done. */
export const firstCases = async (search: QueueSearch): Promise<readonly QueuedCase[]> => {
  const { items } = await dataOf(api.GET('/api/cases', { params: { query: { ...queryOf(search), limit: 2 } } }));
  return items;
};

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: () => dataOf(api.GET('/api/cases/{id}', { params: { path: { id } } })),
  });

/** The revision in force of a specialty, as far as the examination of a case needs it. */
export const ruleBookQuery = (specialty: string) =>
  queryOptions({
    queryKey: ['referential', specialty, 'rules'],
    queryFn: async () =>
      ruleBookOf(await dataOf(api.GET('/api/referentials/{specialty}/in-force', { params: { path: { specialty } } }))),
    staleTime: HOUR_MS,
  });

/** What the committee has decided on the same row, the latest first. */
export const precedentsQuery = (specialty: string, row: string) =>
  queryOptions({
    queryKey: ['decisions', specialty, row],
    queryFn: () => dataOf(api.GET('/api/decisions', { params: { query: { specialty, row, limit: PRECEDENTS } } })),
  });

const evidencePath = (declarationId: string, evidenceId: string): string =>
  `/api/declarations/${declarationId}/evidence/${evidenceId}`;

/** The content of a piece. Every reading is logged on the server, so it is read once per opening of the case. */
export const evidenceQuery = (declarationId: string, { evidenceId }: Evidence) =>
  queryOptions({
    queryKey: ['evidence', declarationId, evidenceId],
    queryFn: async () => {
      const address = new URL(evidencePath(declarationId, evidenceId), window.location.origin);
      return (await ask(new Request(`${address}?disposition=inline`))).blob();
    },
    staleTime: Infinity,
    gcTime: 60_000,
  });
