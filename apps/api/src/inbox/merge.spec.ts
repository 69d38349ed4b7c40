import { describe, expect, test } from '@jest/globals';
import type { InboxItem } from '@libs/contracts';
import { type CalendarDay, day } from '@libs/kernel';
import { BadCursor } from '@libs/read-models';
import { itemOf } from './item.js';
import { merged, sourceOf } from './merge.js';

const today = day('2026-11-22');

const item = (id: string, deadline: CalendarDay | null = null): InboxItem =>
  itemOf({ id, kind: 'give-opinion', target: { kind: 'case', id }, deadline }, today);

const idsOf = ({ items }: { readonly items: readonly InboxItem[] }) => items.map(({ id }) => id);

describe('the inbox', () => {
  test('has the nearest deadline first and what has none last, wherever it comes from', async () => {
    const cases = sourceOf([item('c', day('2026-12-01')), item('a')]);
    const proposals = sourceOf([item('b', day('2026-11-20')), item('d', day('2026-12-01'))]);
    expect(idsOf(await merged([cases, proposals], { limit: 50 }))).toEqual(['b', 'c', 'd', 'a']);
  });

  test('has once what several roles have', async () => {
    const { items, next } = await merged([sourceOf([item('a')]), sourceOf([item('a')])], { limit: 1 });
    expect([items.length, next]).toEqual([1, null]);
  });

  test('is read page by page without a gap or a repeat', async () => {
    const days = ['2026-11-20', '2026-12-01', '2026-12-01', '2027-01-01'].map((text) => day(text));
    const first = days.map((deadline, index) => item(`first-${index}`, deadline));
    const second = [...days.map((deadline, index) => item(`second-${index}`, deadline)), item('never')];
    const sources = [sourceOf(first), sourceOf(second)];
    const whole = idsOf(await merged(sources, { limit: 50 }));
    const read: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await merged(sources, { limit: 2, ...(cursor && { cursor }) });
      read.push(...idsOf(page));
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(read).toEqual(whole);
    expect(read).toHaveLength(9);
  });

  test('knows the cursor of another list as none of its own', async () => {
    await expect(merged([sourceOf([])], { limit: 1, cursor: 'nonsense' })).rejects.toThrow(BadCursor);
  });

  test('says how near a deadline is', () => {
    const urgencies = ['2026-11-21', '2026-11-22', '2026-12-30'].map((text) => item('a', day(text)).urgency);
    expect([...urgencies, item('a').urgency]).toEqual(['overdue', 'soon', 'normal', 'normal']);
  });
});
