import { type CalendarDay, plainText } from '@libs/kernel';
import { type List } from '@libs/referential';

export interface ListEntry {
  readonly list: string;
  readonly entry: string;
}

type Entry = List['entries'][number];

/** The words of a text without accents, case or punctuation, so that « J.F.M.N. » and « JFMN » are still two things. */
const words = (text: string): string =>
  plainText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const valid = ({ validFrom, validTo }: Entry, on: CalendarDay): boolean =>
  (validFrom === undefined || validFrom <= on) && (validTo === undefined || on <= validTo);

const named = ({ text, acronym, aliases = [] }: Entry, title: string): boolean =>
  [text, acronym, ...aliases].some((name) => name !== undefined && words(name) === words(title));

/**
 * The entry of a list on which an action stands on the day it starts: the entry it names, or one that bears its title.
 * That an action claims a list proves nothing: the content of the list decides.
 */
export const findListEntry = (
  lists: readonly List[],
  action: {
    readonly title: string;
    readonly first: CalendarDay;
    readonly listEntry: { readonly list: string; readonly entry: string | null } | null;
  },
): ListEntry | null => {
  const { listEntry, title, first } = action;
  for (const { id: list, entries } of lists) {
    const wanted = listEntry?.list === list ? listEntry.entry : null;
    const found = entries.find((entry) => (wanted === null ? named(entry, title) : entry.id === wanted));
    if (found && valid(found, first)) return { list, entry: found.id };
  }
  return null;
};
