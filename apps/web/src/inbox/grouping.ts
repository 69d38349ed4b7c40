import type { InboxItem } from './inbox-queries.js';

const groupNames = ['overdue', 'soon', 'later', 'undated', 'told'] as const;
type GroupName = (typeof groupNames)[number];

export interface Group {
  readonly name: GroupName;
  readonly items: readonly InboxItem[];
}

const groupOf = ({ asks, urgency, deadline }: InboxItem): GroupName => {
  if (!asks) return 'told';
  if (urgency !== 'normal') return urgency;
  return deadline === null ? 'undated' : 'later';
};

// Of what has no deadline, what waits longest comes first; of what is told, what is newest.
const sorted = (name: GroupName, items: readonly InboxItem[]): readonly InboxItem[] => {
  const bySince = (a: InboxItem, b: InboxItem) => (a.since ?? '').localeCompare(b.since ?? '');
  if (name === 'undated') return items.toSorted(bySince);
  return name === 'told' ? items.toSorted(bySince).toReversed() : items;
};

/** The items by how near they are, the nearest first; no group is empty. */
export const grouped = (items: readonly InboxItem[]): readonly Group[] =>
  groupNames
    .map((name) => ({
      name,
      items: sorted(
        name,
        items.filter((item) => groupOf(item) === name),
      ),
    }))
    .filter((group) => group.items.length > 0);
