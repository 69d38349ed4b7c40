import { describe, expect, test } from '@jest/globals';
import { grouped } from './grouping.js';
import type { InboxItem } from './inbox-queries.js';

const item = (id: string, changed: Partial<InboxItem> = {}): InboxItem => ({
  id,
  kind: 'give-opinion',
  asks: true,
  urgency: 'normal',
  deadline: null,
  since: null,
  from: null,
  target: { kind: 'case', id },
  specialty: null,
  title: null,
  outcome: null,
  count: null,
  ...changed,
});

const shown = (items: readonly InboxItem[]) =>
  grouped(items).map(({ name, items: held }) => [name, held.map(({ id }) => id)]);

describe('what waits', () => {
  test('is shown by how near it is, and groups without anything are left out', () => {
    expect(
      shown([
        item('late', { urgency: 'overdue', deadline: '2026-11-01' }),
        item('near', { urgency: 'soon', deadline: '2026-11-25' }),
        item('far', { deadline: '2027-05-01' }),
        item('news', { asks: false, kind: 'decided' }),
      ]),
    ).toEqual([
      ['overdue', ['late']],
      ['soon', ['near']],
      ['later', ['far']],
      ['told', ['news']],
    ]);
  });

  test('has what waits longest first where nothing is due, and the newest news first', () => {
    expect(
      shown([
        item('a', { since: '2026-11-02' }),
        item('b', { since: '2026-10-01' }),
        item('c', { since: '2026-11-02', asks: false }),
        item('d', { since: '2026-11-20', asks: false }),
      ]),
    ).toEqual([
      ['undated', ['b', 'a']],
      ['told', ['d', 'c']],
    ]);
  });
});
