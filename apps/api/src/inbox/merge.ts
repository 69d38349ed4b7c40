import type { InboxItem, PageQuery } from '@libs/contracts';
import { type Page, cursorAfter, cursorValues } from '@libs/read-models';

/** Where items come from, page by page in the order of the inbox. */
export type Source = (page: PageQuery) => Promise<Page<InboxItem>>;

type Key = readonly [due: string, id: string];

const NEVER = '9999-12-31';

const keyOf = ({ deadline, id }: Pick<InboxItem, 'deadline' | 'id'>): Key => [deadline ?? NEVER, id];

const compare = ([due, id]: Key, [otherDue, otherId]: Key): number => {
  if (due !== otherDue) return due < otherDue ? -1 : 1;
  return id === otherId ? 0 : id < otherId ? -1 : 1;
};

const byKey = (a: InboxItem, b: InboxItem): number => compare(keyOf(a), keyOf(b));

/** The source of items that are all there already. */
export const sourceOf =
  (items: readonly InboxItem[]): Source =>
  async ({ limit, cursor }) => {
    const after = cursor === undefined ? undefined : (cursorValues(cursor, 2).map(String) as [string, string]);
    const left = items.filter((item) => after === undefined || compare(keyOf(item), after) > 0).toSorted(byKey);
    return { items: left.slice(0, limit), next: left.length > limit ? '' : null };
  };

/** One page of several sources, the nearest deadline first; what several of them hold is there once. */
export const merged = async (sources: readonly Source[], page: PageQuery): Promise<Page<InboxItem>> => {
  const pages = await Promise.all(sources.map((source) => source(page)));
  const all = pages.flatMap(({ items }) => items).toSorted(byKey);
  const once = all.filter(({ id }, index) => all.findIndex((item) => item.id === id) === index);
  const items = once.slice(0, page.limit);
  const last = items.at(-1);
  const more = once.length > page.limit || pages.some(({ next }) => next !== null);
  return { items, next: more && last ? cursorAfter(keyOf(last)) : null };
};
