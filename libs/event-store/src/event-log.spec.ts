import { describe, expect, test } from '@jest/globals';
import { day, eventType } from '@libs/kernel';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { EventCodec } from './codec.js';
import { type AppendContext, EventLog } from './event-log.js';
import { MemoryEventStore } from './memory/memory-event-store.js';

const Borrowed = eventType('BookBorrowed', z.object({ title: z.string() }));
const Returned = eventType('BookReturned', z.object({ late: z.boolean() }));
const borrowed = (title: string) => ({ type: 'BookBorrowed', data: { title } });
const context = (stream: string, expectedVersion: number, more: Partial<AppendContext> = {}): AppendContext => ({
  stream,
  expectedVersion,
  command: { id: randomUUID(), payload: { borrow: stream } },
  actor: { accountId: 'a-1', role: 'reader' },
  occurredOn: day('2026-05-20'),
  ...more,
});

describe('the log of typed events', () => {
  const opened = () => new EventLog(new MemoryEventStore(), new EventCodec([Borrowed, Returned]));

  test('numbers the events of a stream in their metadata and begins a correlation with the command', async () => {
    const log = opened();
    const first = context('book-1', 0);
    await log.append([borrowed('A'), borrowed('B')], first);
    await log.append(
      [{ type: 'BookReturned', data: { late: true } }],
      context('book-1', 2, { correlation: 'k', causation: 'e' }),
    );
    const events = await log.readStream('book-1');
    expect(events.map(({ version, metadata }) => [version, metadata.version])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(events[0]!.metadata).toMatchObject({
      command: first.command.id,
      correlation: first.command.id,
      causation: null,
    });
    expect(events[2]!.metadata).toMatchObject({ correlation: 'k', causation: 'e', revisionHash: null });
    expect(new Set(events.map(({ metadata }) => metadata.id)).size).toBe(3);
  });

  test('tells a repeated command by what it asks, in whatever order its keys come', async () => {
    const log = opened();
    const command = { id: 'c-1', payload: { a: 1, b: [2] } };
    const first = await log.append([borrowed('A')], context('book-1', 0, { command }));
    const repeated = { id: 'c-1', payload: { b: [2], a: 1 } };
    expect(await log.findCommand(repeated)).toEqual({ ...first, duplicate: true });
    expect(await log.append([borrowed('other id')], context('book-1', 0, { command: repeated }))).toEqual({
      ...first,
      duplicate: true,
    });
    expect(await log.findCommand({ id: 'c-1', payload: { a: 2 } })).toMatchObject({ kind: 'command-reused' });
  });

  test('hands a subscriber what precedes an unreadable event, then stops at its position', async () => {
    const store = new MemoryEventStore();
    const newer = new EventLog(store, new EventCodec([Borrowed, Returned]));
    const older = new EventLog(store, new EventCodec([Borrowed]));
    await newer.append([borrowed('A'), borrowed('B')], context('book-1', 0));
    await newer.append([{ type: 'BookReturned', data: { late: false } }], context('book-1', 2));
    await newer.append([borrowed('C')], context('book-2', 0));
    const seen: number[] = [];
    const follow = async () => {
      for await (const page of older.subscribe(0, { signal: new AbortController().signal })) {
        seen.push(...page.map(({ position }) => position));
      }
    };
    await expect(follow()).rejects.toMatchObject({ name: 'UnreadableEvent', reason: 'unknown-type', position: 3 });
    expect(seen).toEqual([1, 2]);
  });

  test('stores nothing of an append in which one event cannot be stored', async () => {
    const log = opened();
    await expect(async () =>
      log.append([borrowed('A'), { type: 'BookEaten', data: {} }], context('book-1', 0)),
    ).rejects.toThrow(/BookEaten/);
    expect(await log.readAll(0, 10)).toEqual([]);
  });
});
