import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { AppendRequest, Appended, EventStore, StoredEvent } from '../event-store.js';
import { asking, commandOf, encoded, follow, kindsOf, newStream, streamOf, text } from './events.js';

/** A log under test, fresh for every test. */
export interface LogUnderTest {
  readonly store: EventStore;
  /** Another way into the same log, as another process has one. */
  another(): Promise<EventStore>;
  dispose(): Promise<void>;
}

const positions = (events: readonly StoredEvent[]): number[] => events.map(({ position }) => position);
const texts = (events: readonly StoredEvent[]): string[] => events.map(({ data }) => text(data));
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const isIncreasing = (numbers: readonly number[]): boolean =>
  numbers.every((n, i) => i === 0 || n > (numbers[i - 1] ?? n));

/** What every adapter of the port does, in the same words. `dense`: its positions have no gaps. */
export const eventStoreContract = (
  adapter: string,
  open: () => Promise<LogUnderTest>,
  { dense }: { dense: boolean },
): void => {
  describe(`the event log on ${adapter}`, () => {
    let log: LogUnderTest;
    let store: EventStore;
    beforeEach(async () => {
      log = await open();
      store = log.store;
    });
    afterEach(() => log.dispose());

    const start = () => store.head();

    describe('appending', () => {
      test('stores the first events of a stream and says at which version and position', async () => {
        const stream = newStream();
        const answer = await store.append(asking(stream, 0, ['{"n":1}', '{"n":2}']));
        expect(answer).toMatchObject({ kind: 'appended', stream, version: 2, duplicate: false });
        expect((answer as Appended).position).toBe(await store.head());
      });

      test('goes on from the version decided on', async () => {
        const stream = await streamOf(store, 2);
        expect(await store.append(asking(stream, 2))).toMatchObject({ kind: 'appended', version: 3 });
      });

      test.each([
        ['behind', 1, 2],
        ['ahead of', 5, 2],
        ['zero, for a stream that exists, unlike', 0, 2],
      ])('refuses an expected version that is %s the stream', async (_, expected, actual) => {
        const stream = await streamOf(store, 2);
        const head = await start();
        expect(await store.append(asking(stream, expected))).toEqual({ kind: 'conflict', stream, expected, actual });
        expect(await store.head()).toBe(head);
      });

      test('refuses an expected version of a stream that does not exist', async () => {
        const stream = newStream();
        expect(await store.append(asking(stream, 1))).toEqual({ kind: 'conflict', stream, expected: 1, actual: 0 });
      });

      test('throws on what is no append: no events, an impossible version, a hash that is none', async () => {
        await expect(store.append(asking(newStream(), 0, []))).rejects.toThrow(TypeError);
        await expect(store.append(asking(newStream(), -1))).rejects.toThrow(TypeError);
        const command = { id: randomUUID(), hash: Buffer.from('short') };
        await expect(store.append(asking(newStream(), 0, ['{}'], { command }))).rejects.toThrow(TypeError);
      });

      test('gives back the very bytes, whatever they are', async () => {
        const data = '{"é":"« quotes » \\u0000 \\\\","emoji":"🩺","empty":"","zero":-0.5e-7}';
        const stream = newStream();
        const large = encoded(JSON.stringify({ long: 'é€🩺'.repeat(30_000) }), '{"meta":"ß"}');
        await store.append({ ...asking(stream, 0), events: [encoded(data, '{"m":1}'), large] });
        const [first, second] = await store.readStream(stream);
        expect(text(first!.data)).toBe(data);
        expect(text(first!.metadata)).toBe('{"m":1}');
        expect(Buffer.from(second!.data).equals(large.data)).toBe(true);
        expect(Buffer.from(second!.metadata).equals(large.metadata)).toBe(true);
      });

      test('records the moment by its own clock', async () => {
        const before = Date.now();
        const stream = await streamOf(store, 1);
        const [event] = await store.readStream(stream);
        expect(event!.recordedAt).toBe(new Date(event!.recordedAt).toISOString());
        expect(Math.abs(Date.parse(event!.recordedAt) - before)).toBeLessThan(60_000);
      });
    });

    describe('guards', () => {
      test('let an append through while the other streams are as they were', async () => {
        const [mandate, empty] = [await streamOf(store, 3), newStream()];
        const guards = [
          { stream: mandate, version: 3 },
          { stream: empty, version: 0 },
        ];
        expect(await store.append(asking(newStream(), 0, ['{}'], { guards }))).toMatchObject({ kind: 'appended' });
      });

      test('refuse it once one of them moved on, and say which', async () => {
        const [held, moved, stream] = [await streamOf(store, 1), await streamOf(store, 2), newStream()];
        const guards = [
          { stream: held, version: 1 },
          { stream: moved, version: 1 },
        ];
        const answer = await store.append(asking(stream, 0, ['{}'], { guards }));
        expect(answer).toEqual({ kind: 'conflict', stream: moved, expected: 1, actual: 2 });
        expect(await store.readStream(stream)).toEqual([]);
      });

      test('see what is appended in the same moment: of two that exclude each other one wins', async () => {
        const [a, b] = [newStream(), newStream()];
        const answers = await Promise.all([
          store.append(asking(a, 0, ['{}'], { guards: [{ stream: b, version: 0 }] })),
          store.append(asking(b, 0, ['{}'], { guards: [{ stream: a, version: 0 }] })),
        ]);
        expect(kindsOf(answers)).toEqual({ appended: 1, conflict: 1 });
      });
    });

    describe('reading', () => {
      test('a stream that was never written to is empty', async () => {
        expect(await store.readStream(newStream())).toEqual([]);
      });

      test('a stream comes forwards, from a version, and in part', async () => {
        const stream = await streamOf(store, 5);
        expect(texts(await store.readStream(stream))).toEqual(range(1, 5).map((n) => `{"n":${n}}`));
        expect(texts(await store.readStream(stream, { fromVersion: 4 }))).toEqual(['{"n":4}', '{"n":5}']);
        expect(texts(await store.readStream(stream, { fromVersion: 2, limit: 2 }))).toEqual(['{"n":2}', '{"n":3}']);
        expect(await store.readStream(stream, { fromVersion: 6 })).toEqual([]);
      });

      test('many streams asked for at once come each to who asked, and one that cannot be asked for fails alone', async () => {
        const streams = await Promise.all(range(1, 90).map((n) => streamOf(store, n % 4)));
        const asked = streams.map((stream) => store.readStream(stream, { fromVersion: 2 }));
        const wrong = store.readStream(`${streams[0]}\0`).catch(() => []);
        const answers = await Promise.all(asked);
        expect(answers.map(texts)).toEqual(
          range(1, 90).map((n) => range(2, 3).flatMap((version) => (version <= n % 4 ? [`{"n":${version}}`] : []))),
        );
        expect(await wrong).toEqual([]);
      });

      test('the log comes in pages, each after the last position of the one before', async () => {
        const from = await start();
        for (const count of [3, 1, 4]) await streamOf(store, count);
        const seen: StoredEvent[] = [];
        for (let after = from; ; after = seen.at(-1)!.position) {
          const page = await store.readAll(after, 3);
          if (page.length === 0) break;
          expect(page.length).toBeLessThanOrEqual(3);
          seen.push(...page);
        }
        expect(texts(seen)).toEqual([1, 2, 3, 1, 1, 2, 3, 4].map((n) => `{"n":${n}}`));
        expect(isIncreasing(positions(seen))).toBe(true);
        if (dense) expect(positions(seen)).toEqual(range(from + 1, from + 8));
      });

      test('the head is 0 while nothing was written, then the newest position', async () => {
        if (dense) expect(await start()).toBe(0);
        const stream = await streamOf(store, 2);
        expect(await store.head()).toBe((await store.readStream(stream)).at(-1)!.position);
        await expect(store.ping()).resolves.toBeUndefined();
      });
    });

    describe('a command id seen before', () => {
      test('gets its first answer back, marked, before the version is looked at', async () => {
        const [stream, command] = [newStream(), commandOf()];
        const first = await store.append(asking(stream, 0, ['{}', '{}'], { command }));
        await store.append(asking(stream, 2));
        const again = await store.append(asking(stream, 0, ['{"other":"id"}', '{}'], { command }));
        expect(again).toEqual({ ...first, duplicate: true });
        expect(await store.readStream(stream)).toHaveLength(3);
      });

      test('is refused with another payload', async () => {
        const [stream, id] = [newStream(), randomUUID()];
        await store.append(asking(stream, 0, ['{}'], { command: commandOf('one', id) }));
        const answer = await store.append(asking(stream, 1, ['{}'], { command: commandOf('other', id) }));
        expect(answer).toEqual({ kind: 'command-reused', commandId: id });
        expect(await store.readStream(stream)).toHaveLength(1);
      });

      test('may be any text, and was not seen when its append was refused', async () => {
        const [stream, command] = [newStream(), commandOf('p', 'remind:declaration/42')];
        expect(await store.append(asking(stream, 7, ['{}'], { command }))).toMatchObject({ kind: 'conflict' });
        expect(await store.findCommand(command)).toBeUndefined();
        expect(await store.append(asking(stream, 0, ['{}'], { command }))).toMatchObject({ duplicate: false });
        expect(await store.append(asking(stream, 0, ['{}'], { command }))).toMatchObject({ duplicate: true });
      });

      test('can be asked for before deciding', async () => {
        const [stream, command] = [newStream(), commandOf('payload')];
        expect(await store.findCommand(command)).toBeUndefined();
        const first = await store.append(asking(stream, 0, ['{}', '{}'], { command }));
        expect(await store.findCommand(command)).toEqual({ ...first, duplicate: true });
        const reused = { kind: 'command-reused', commandId: command.id };
        expect(await store.findCommand(commandOf('other', command.id))).toEqual(reused);
      });

      test('fifty times at once stores one and answers all alike', async () => {
        const [stream, command] = [newStream(), commandOf()];
        const other = await log.another();
        const answers = await Promise.all(
          range(1, 50).map((n) => (n % 2 ? store : other).append(asking(stream, 0, ['{}'], { command }))),
        );
        expect(new Set(answers.map((answer) => (answer as Appended).position)).size).toBe(1);
        expect(answers.filter((answer) => answer.kind === 'appended' && !answer.duplicate)).toHaveLength(1);
        expect(await store.readStream(stream)).toHaveLength(1);
      });
    });

    describe('many at once', () => {
      test('of fifty appends on one version exactly one wins', async () => {
        const stream = await streamOf(store, 1);
        const other = await log.another();
        const answers = await Promise.all(range(1, 50).map((n) => (n % 2 ? store : other).append(asking(stream, 1))));
        expect(kindsOf(answers)).toEqual({ appended: 1, conflict: 49 });
        expect(await store.readStream(stream)).toHaveLength(2);
      });

      test('one append conflicts and the others of its batch succeed', async () => {
        const [taken, from] = [await streamOf(store, 1), await start()];
        const streams = range(1, 20).map((n) => (n === 7 ? taken : newStream()));
        const answers = await Promise.all(streams.map((stream) => store.append(asking(stream, 0, ['{}', '{}']))));
        expect(answers[6]).toEqual({ kind: 'conflict', stream: taken, expected: 0, actual: 1 });
        expect(kindsOf(answers)).toEqual({ appended: 19, conflict: 1 });
        const added = await store.readAll(from, 1_000);
        expect(added).toHaveLength(38);
        if (dense) expect(positions(added)).toEqual(range(from + 1, from + 38));
        for (const answer of answers.filter(({ kind }) => kind === 'appended') as Appended[]) {
          const [, last] = await store.readStream(answer.stream);
          expect(answer).toMatchObject({ version: 2, position: last!.position });
        }
      });

      test('appends to one stream asked in a row without waiting are stored in that order', async () => {
        const stream = newStream();
        const asked = range(0, 9).map((version) => store.append(asking(stream, version, [`{"n":${version}}`])));
        expect(kindsOf(await Promise.all(asked))).toEqual({ appended: 10 });
        expect(texts(await store.readStream(stream))).toEqual(range(0, 9).map((n) => `{"n":${n}}`));
      });

      test('16 writers of 500 events each, and a subscriber sees each exactly once, in order', async () => {
        const from = await start();
        const other = await log.another();
        const seen = follow(await log.another(), from, (events) => events.length >= 8_000, 300);
        const write = async (writer: number) => {
          const [stream, into] = [newStream(), writer % 2 ? store : other];
          for (const version of range(0, 499)) {
            const answer = await into.append(asking(stream, version, [`{"w":${writer},"n":${version}}`]));
            if (answer.kind !== 'appended') throw new Error(`writer ${writer}: ${answer.kind}`);
          }
        };
        await Promise.all(range(1, 16).map(write));
        const events = await seen;
        expect(events).toHaveLength(8_000);
        expect(isIncreasing(positions(events))).toBe(true);
        if (dense) expect(positions(events)).toEqual(range(from + 1, from + 8_000));
        const written = texts(events).map((one) => JSON.parse(one) as { w: number; n: number });
        for (const writer of range(1, 16)) {
          expect(written.filter(({ w }) => w === writer).map(({ n }) => n)).toEqual(range(0, 499));
        }
      }, 60_000);
    });

    describe('subscribing', () => {
      test('catches up, then follows, and ends when aborted', async () => {
        const from = await start();
        await streamOf(store, 3);
        const seen = follow(store, from, (events) => events.length >= 6, 2);
        await streamOf(await log.another(), 2);
        await streamOf(store, 1);
        expect(texts(await seen)).toEqual([1, 2, 3, 1, 2, 1].map((n) => `{"n":${n}}`));
      });

      test('begins where it is told, without loss or repeat across a restart', async () => {
        const from = await start();
        await streamOf(store, 4);
        const before = await follow(store, from, (events) => events.length >= 2, 2);
        await streamOf(store, 3);
        const restarted = await log.another();
        const after = await follow(restarted, before.at(-1)!.position, (events) => events.length >= 5, 2);
        expect(positions([...before, ...after])).toEqual(positions(await store.readAll(from, 100)));
      });

      test('ends at once when aborted while nothing comes', async () => {
        const stop = new AbortController();
        const idle = (async () => {
          for await (const page of store.subscribe(await store.head(), { signal: stop.signal })) return page;
          return 'ended';
        })();
        setTimeout(() => stop.abort(), 20);
        expect(await idle).toBe('ended');
      });

      test('sees every event of appends made while it reads, with several subscribers at once', async () => {
        const from = await start();
        const all = (events: readonly StoredEvent[]) => events.length >= 100;
        const readers = [1, 7, 1_000].map((pageSize) => follow(store, from, all, pageSize));
        await Promise.all(range(1, 50).map(() => streamOf(store, 2)));
        for (const seen of await Promise.all(readers)) {
          expect(positions(seen)).toEqual(positions(await store.readAll(from, 1_000)));
        }
      });
    });

    test('says that it is closed, and not that it is empty', async () => {
      const other = await log.another();
      await store.close();
      const closed: AppendRequest = asking(newStream(), 0);
      await expect(store.append(closed)).rejects.toMatchObject({
        name: 'EventStoreUnavailable',
        reason: 'shutting-down',
      });
      await expect(store.readAll(0, 1)).rejects.toMatchObject({ reason: 'shutting-down' });
      await other.close();
    });
  });
};
