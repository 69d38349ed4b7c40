import { describe, expect, test } from '@jest/globals';
import type { RecordedEvent } from '@libs/event-store';
import { type Projection, evolvePage, foldPage, touchedKeys } from './projection.js';

/** What a fold sees of an event: its type, its data and its position. */
const event = (position: number, type: string, data: unknown): RecordedEvent =>
  ({ position, type, data, stream: `tally-${position}`, version: 1 }) as unknown as RecordedEvent;

const added = (position: number, to: string, by: number) => event(position, 'Added', { to, by });

/** Sums per name, with a settled column and everything that can go wrong. */
const tally = (settlements: string[] = []): Projection => ({
  name: 'tally',
  key: 'id',
  handles: ['Added', 'Cleared', 'Moved'],
  touches: ({ type, data }) => {
    const { to, from } = data as { to: string; from?: string };
    if (to === 'nowhere') throw new Error('no such name');
    return type === 'Moved' ? [from ?? '', to] : [to];
  },
  evolve: (row, { type, data }, id) => {
    const { by, from } = data as { by: number; from?: string };
    if (type === 'Cleared') return undefined;
    if (by < 0) throw new Error('a tally never shrinks');
    const sum = (row as { sum: number } | undefined)?.sum ?? 0;
    return { id, sum: id === from ? sum - by : sum + by };
  },
  settle: (row) => {
    settlements.push(String(row['id']));
    if (row['sum'] === 13) throw new Error('thirteen cannot be settled');
    return { ...row, even: (row['sum'] as number) % 2 === 0 };
  },
});

describe('the fold of a page', () => {
  test('starts from the rows that are there, and settles each row once however many events touch it', () => {
    const settlements: string[] = [];
    const rows = new Map([['a', { id: 'a', sum: 10 }]]);
    const page = [added(1, 'a', 1), added(2, 'b', 4), added(3, 'a', 5)];
    const folded = foldPage(tally(settlements), rows, page);
    expect([...folded.written.values()]).toEqual([
      { id: 'a', sum: 16, even: true },
      { id: 'b', sum: 4, even: true },
    ]);
    expect(folded.position).toBe(3);
    expect(settlements).toEqual(['a', 'b']);
  });

  test('passes by the events it does not handle, and counts them as done', () => {
    const folded = foldPage(tally(), new Map(), [added(4, 'a', 1), event(5, 'Elsewhere', {})]);
    expect(folded).toMatchObject({ position: 5, removed: new Set() });
    expect(folded.written.size).toBe(1);
  });

  test('removes a row that an event ends, and makes it anew when a later one begins it', () => {
    const cleared = event(2, 'Cleared', { to: 'a' });
    expect(foldPage(tally(), new Map(), [added(1, 'a', 3), cleared]).removed).toEqual(new Set(['a']));
    const again = foldPage(tally(), new Map(), [added(1, 'a', 3), cleared, added(3, 'a', 2)]);
    expect(again.removed.size).toBe(0);
    expect(again.written.get('a')).toMatchObject({ sum: 2 });
  });

  test('stops before the event it cannot fold, keeps what came before, and looks at nothing after', () => {
    const folded = foldPage(tally(), new Map(), [added(6, 'a', 1), added(7, 'a', -1), added(8, 'a', 100)]);
    expect(folded.failure).toEqual({ position: 7, reason: 'a tally never shrinks' });
    expect(folded.position).toBe(6);
    expect(folded.written.get('a')).toMatchObject({ sum: 1 });
  });

  test('changes no row at all for an event that fails on its second one', () => {
    const moved = event(2, 'Moved', { from: 'a', to: 'b', by: -1 });
    const folded = foldPage(tally(), new Map(), [added(1, 'a', 1), moved]);
    expect([...folded.written.keys()]).toEqual(['a']);
    expect(folded.written.get('a')).toMatchObject({ sum: 1 });
    expect(folded.failure?.position).toBe(2);
  });

  test('stands still where it stood when the very first event fails', () => {
    const folded = foldPage(tally(), new Map(), [added(9, 'nowhere', 1), added(10, 'a', 1)]);
    expect(folded).toMatchObject({ position: 0, failure: { position: 9, reason: 'no such name' } });
    expect(folded.written.size).toBe(0);
  });

  test('stops before the event after which a row can no longer be settled', () => {
    const page = [added(1, 'a', 6), added(2, 'b', 2), added(3, 'a', 7), added(4, 'b', 2)];
    const folded = foldPage(tally(), new Map(), page);
    expect(folded.failure).toEqual({ position: 3, reason: 'thirteen cannot be settled' });
    expect(folded.position).toBe(2);
    expect(folded.written.get('a')).toMatchObject({ sum: 6 });
    expect(folded.written.get('b')).toMatchObject({ sum: 2 });
  });

  test('settles a row that passes through a state that cannot be settled and leaves it in the same page', () => {
    const folded = foldPage(tally(), new Map(), [added(1, 'a', 13), added(2, 'a', 1)]);
    expect(folded.failure).toBeUndefined();
    expect(folded.written.get('a')).toMatchObject({ sum: 14 });
  });

  test('learns from an event before it folds it', () => {
    const learnt: number[] = [];
    const projection = { ...tally(), learn: ({ position }: RecordedEvent) => void learnt.push(position) };
    foldPage(projection, new Map(), [added(1, 'a', 1), event(2, 'Elsewhere', {}), added(3, 'b', -1)]);
    expect(learnt).toEqual([1, 3]);
  });

  test('leaves rows unsettled when it only evolves', () => {
    const settlements: string[] = [];
    const rows = new Map([['b', { id: 'b', sum: 1 }]]);
    expect(evolvePage(tally(settlements), rows, [added(1, 'a', 13)])).toEqual({ position: 1 });
    expect(rows.get('a')).toEqual({ id: 'a', sum: 13 });
    expect(settlements).toEqual([]);
  });
});

test('the keys of a page are each named once, up to an event that cannot name its own', () => {
  const page = [added(1, 'a', 1), added(2, 'a', 1), added(3, 'b', 1), added(4, 'nowhere', 1), added(5, 'c', 1)];
  expect(touchedKeys(tally(), page)).toEqual(['a', 'b']);
});
