import { api, dataOf } from '../api/client.js';
import { useWriting } from '../api/writing.js';

/** Does something to the service, and then reads again how it stands. */
export const useMending = <Asked, Told>(mend: (asked: Asked) => Promise<Told>) => useWriting(mend, ['operators']);

export const resumeFollower = (name: string) =>
  dataOf(api.POST('/api/operators/followers/{name}/resume', { params: { path: { name } } }));

export const retryDeadLetter = (id: string) =>
  dataOf(api.POST('/api/operators/dead-letters/{id}/retry', { params: { path: { id } } }));

/** Retries all that were given up until now, some at a time; answers how many. */
export const retryDeadLetters = async (onProgress: (retried: number) => void): Promise<number> => {
  const until = new Date().toISOString();
  let all = 0;
  for (let more = true; more;) {
    const answer = await dataOf(api.POST('/api/operators/dead-letters/retry', { body: { until } }));
    all += answer.retried;
    more = answer.more && answer.retried > 0;
    onProgress(all);
  }
  return all;
};

export const requestRebuild = (view: string | null) => dataOf(api.POST('/api/operators/rebuilds', { body: { view } }));
