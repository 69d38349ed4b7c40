import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AppendRequest } from '../event-store.js';
import { asking, commandOf } from '../testing/events.js';
import { answersOf, commandKey, parametersOf, takeBatch } from './append-batch.js';
import { byteaArray, int4Array, textArray } from './binary-arrays.js';

const item = (stream: string, guards: string[] = [], command = commandOf(stream)) => ({
  request: asking(stream, 0, ['{}'], { command, guards: guards.map((guard) => ({ stream: guard, version: 0 })) }),
});
const streams = (items: readonly { request: AppendRequest }[]) => items.map(({ request }) => request.stream);
const LIMITS = { appends: 100, bytes: 1_000 };

describe('a batch of appends', () => {
  test('takes everything that does not touch each other', () => {
    const { batch, rest } = takeBatch([item('a'), item('b', ['x']), item('c', ['x'])], LIMITS);
    expect([streams(batch), rest]).toEqual([['a', 'b', 'c'], []]);
  });

  test('leaves a second append to a stream, and all after it on that stream, for later, in order', () => {
    const queue = [item('a'), item('b'), item('a'), item('c'), item('a')];
    const { batch, rest } = takeBatch(queue, LIMITS);
    expect(batch).toEqual([queue[0], queue[1], queue[3]]);
    expect(rest).toEqual([queue[2], queue[4]]);
  });

  test('leaves an append guarded by a stream that an earlier one writes, and not one that a later one writes', () => {
    expect(streams(takeBatch([item('a'), item('b', ['a'])], LIMITS).batch)).toEqual(['a']);
    expect(streams(takeBatch([item('b', ['a']), item('a')], LIMITS).batch)).toEqual(['b', 'a']);
  });

  test('holds a command once', () => {
    const command = commandOf();
    expect(streams(takeBatch([item('a', [], command), item('b', [], command)], LIMITS).batch)).toEqual(['a']);
  });

  test('ends at its limits, but never without one append', () => {
    expect(streams(takeBatch([item('a'), item('b'), item('c')], { appends: 2, bytes: 1_000 }).batch)).toEqual([
      'a',
      'b',
    ]);
    expect(streams(takeBatch([item('a'), item('b')], { appends: 100, bytes: 1 }).batch)).toEqual(['a']);
  });

  test('loses nothing, repeats nothing, and keeps the order of every stream', () => {
    const queues = fc.array(
      fc.record({ stream: fc.constantFrom('a', 'b', 'c'), guard: fc.constantFrom('a', 'b', 'd') }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(queues, (asked) => {
        let rest = asked.map(({ stream, guard }) => item(stream, stream === guard ? [] : [guard]));
        const all = rest;
        const done: typeof rest = [];
        while (rest.length > 0) {
          const taken = takeBatch(rest, { appends: 4, bytes: 1_000 });
          expect(taken.batch.length).toBeGreaterThan(0);
          done.push(...taken.batch);
          rest = taken.rest;
        }
        expect(new Set(done)).toEqual(new Set(all));
        expect(done).toHaveLength(all.length);
        for (const stream of ['a', 'b', 'c']) {
          const own = (items: typeof all) => items.filter(({ request }) => request.stream === stream);
          expect(own(done)).toEqual(own(all));
        }
      }),
    );
  });

  test('answers each append with its place among those that were stored', () => {
    const requests = [asking('a', 4, ['{}', '{}']), asking('b', 1), asking('c', 0), asking('d', 0, ['{}', '{}', '{}'])];
    const nothing = { version: null, position: null, same: null };
    const exceptions = [
      { n: 2, stream: 'b', ...nothing, expected: 1, actual: 3 },
      { n: 3, stream: 'c', version: 7, position: 20, same: true, expected: 0, actual: 0 },
    ];
    expect(answersOf(requests, 100, exceptions)).toEqual([
      { kind: 'appended', stream: 'a', version: 6, position: 102, duplicate: false },
      { kind: 'conflict', stream: 'b', expected: 1, actual: 3 },
      { kind: 'appended', stream: 'c', version: 7, position: 20, duplicate: true },
      { kind: 'appended', stream: 'd', version: 3, position: 105, duplicate: false },
    ]);
  });

  test('is sent as binary arrays, the command on the first event of each append', () => {
    const [commands, , sizes, names, versions] = parametersOf([asking('a', 2, ['{}', '{}']), asking('b', 0)]);
    expect(sizes).toEqual(int4Array([2, null, 1]));
    expect(names).toEqual(textArray(['a', 'a', 'b']));
    expect(versions).toEqual(int4Array([3, 4, 1]));
    expect(commands!.length).toBe(20 + 3 * 4 + 2 * 16);
    expect(byteaArray([])).toHaveLength(12);
  });

  test('keeps a command id that is a UUID as it is, and any other as 16 bytes of its hash', () => {
    expect(commandKey('00000000-0000-4000-8000-0000000000ff').toString('hex')).toBe('000000000000400080000000000000ff');
    expect(commandKey('remind:declaration/42')).toHaveLength(16);
    expect(commandKey('a')).not.toEqual(commandKey('b'));
  });
});
