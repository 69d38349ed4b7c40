import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.js';

/** The caller's own cycles, the oldest first. */
export const cyclesQuery = queryOptions({
  queryKey: ['cycles', 'mine'],
  queryFn: () => dataOf(api.GET('/api/cycles', { params: { query: { limit: 50 } } })),
});

/** A cycle and where it stands, without the declarations that it is made of. */
export const cycleQuery = (id: string) =>
  queryOptions({
    queryKey: ['cycle', id],
    queryFn: () => dataOf(api.GET('/api/cycles/{id}', { params: { path: { id }, query: { detail: 'counts' } } })),
  });

const REQUESTS = 6;
const OTHERS = 20;

/** What waits for the physician in a cycle: what the committee asked first, then documents and drafts. */
export const waitingQuery = (cycleId: string) =>
  queryOptions({
    queryKey: ['declarations', 'waiting', cycleId],
    queryFn: async () => {
      const list = (query: object) =>
        dataOf(api.GET('/api/declarations', { params: { query: { cycleId, ...query } } }));
      const [asked, others] = await Promise.all([
        list({ status: 'information-requested', limit: REQUESTS }),
        list({ waiting: true, limit: OTHERS }),
      ]);
      const known = new Set(asked.items.map(({ id }) => id));
      return [...asked.items, ...others.items.filter(({ id }) => !known.has(id))];
    },
  });
