import { MAX_PAGE, type PageQuery } from '@libs/contracts';
import { type Page, cursorAfter, cursorValues } from '@libs/read-models';
import type { DeadLetter, Queues } from '@libs/workflows';

/** Sorts after every id: all that failed at an instant come after it. */
const FIRST = '\uffff';

const placeOf = (cursor: string): Pick<DeadLetter, 'failedAt' | 'id'> => {
  const [failedAt, id] = cursorValues(cursor, 2).map(String);
  return { failedAt: failedAt ?? '', id: id ?? '' };
};

/** One page of the dead letters, the newest first. */
export const deadLetterPage = async (
  queues: Pick<Queues, 'deadLetters'>,
  { limit, cursor }: PageQuery,
): Promise<Page<DeadLetter>> => {
  const found = await queues.deadLetters({ limit: limit + 1, ...(cursor && { after: placeOf(cursor) }) });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last ? cursorAfter([last.failedAt, last.id]) : null };
};

/** Retries at most a page of those that failed until this instant: what fails again meanwhile is not tried for ever. */
export const retryUntil = async (
  queues: Pick<Queues, 'deadLetters' | 'retryDeadLetter'>,
  until: string,
): Promise<{ retried: number; more: boolean }> => {
  const after = { failedAt: new Date(until).toISOString(), id: FIRST };
  const found = await queues.deadLetters({ limit: MAX_PAGE + 1, after });
  const some = found.slice(0, MAX_PAGE);
  const retried = await Promise.all(some.map(({ id }) => queues.retryDeadLetter(id)));
  return { retried: retried.filter(Boolean).length, more: found.length > MAX_PAGE };
};
