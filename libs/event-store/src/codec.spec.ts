import { describe, expect, test } from '@jest/globals';
import { day, eventType, personal } from '@libs/kernel';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { EventCodec, type EventMetadata, MAX_DATA_BYTES } from './codec.js';
import type { EncodedEvent, StoredEvent } from './event-store.js';
import type { Cipher } from './personal-fields.js';

const Borrowed = eventType('BookBorrowed', z.object({ title: z.string(), weeks: z.int() }), [
  (older) => ({ title: (older as { name: string }).name, days: 14 }),
  (older) => ({ title: (older as { title: string }).title, weeks: (older as { days: number }).days / 7 }),
]);
const Registered = eventType(
  'ReaderRegistered',
  z.object({
    shelf: z.string(),
    name: personal('identity', z.object({ first: z.string(), last: z.string() })),
    notes: z.array(z.object({ on: z.string(), text: personal('free-text', z.string()) })).optional(),
    health: z.union([
      z.object({ kind: z.literal('none') }),
      z.object({ kind: z.literal('some'), what: personal('health', z.string()) }),
    ]),
  }),
);

const about = (): Omit<EventMetadata, 'type' | 'schemaVersion'> => ({
  id: randomUUID(),
  stream: 'book-1',
  version: 3,
  occurredOn: day('2026-05-20'),
  actor: { accountId: 'a-1', role: 'physician' },
  command: 'c-1',
  correlation: 'c-1',
  causation: null,
  revisionHash: null,
  policyHash: null,
});
const stored = (event: EncodedEvent): StoredEvent => ({
  ...event,
  position: 42,
  recordedAt: '2026-05-20T10:00:00.000Z',
});
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const raw = (type: string, schemaVersion: number, data: string): StoredEvent =>
  stored({ data: Buffer.from(data), metadata: Buffer.from(JSON.stringify({ ...about(), type, schemaVersion })) });
const failure = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('the codec', () => {
  const codec = new EventCodec([Borrowed, Registered]);

  test('refuses two event types of one name', () => {
    expect(() => new EventCodec([Borrowed, eventType('BookBorrowed', z.object({}))])).toThrow(
      /two event types are named BookBorrowed/,
    );
  });

  test('stores data and metadata as canonical JSON, the metadata complete', () => {
    const given = about();
    const { data, metadata } = codec.encode({ type: 'BookBorrowed', data: { weeks: 2, title: 'É' } }, given);
    expect(text(data)).toBe('{"title":"É","weeks":2}');
    expect(JSON.parse(text(metadata))).toEqual({ ...given, type: 'BookBorrowed', schemaVersion: 3 });
    expect(text(metadata).indexOf('"actor"')).toBe(1);
  });

  test('gives back the event with its metadata, its place and its very bytes', () => {
    const encoded = stored(codec.encode({ type: 'BookBorrowed', data: { weeks: 2, title: 'É' } }, about()));
    expect(codec.decode(encoded)).toMatchObject({
      type: 'BookBorrowed',
      data: { weeks: 2, title: 'É' },
      stream: 'book-1',
      version: 3,
      position: 42,
      recordedAt: '2026-05-20T10:00:00.000Z',
      metadata: { actor: { role: 'physician' }, occurredOn: '2026-05-20' },
      stored: encoded,
    });
  });

  test('brings every older version to the newest, step by step', () => {
    const newest = { title: 'Émile', weeks: 2 };
    expect(codec.decode(raw('BookBorrowed', 1, '{"name":"Émile"}')).data).toEqual(newest);
    expect(codec.decode(raw('BookBorrowed', 2, '{"days":14,"title":"Émile"}')).data).toEqual(newest);
    expect(codec.decode(raw('BookBorrowed', 3, '{"title":"Émile","weeks":2}')).data).toEqual(newest);
  });

  test.each([
    ['unknown-type', raw('BookEaten', 1, '{}')],
    ['newer-version', raw('BookBorrowed', 4, '{"title":"x","weeks":1}')],
    ['invalid-data', raw('BookBorrowed', 3, '{"title":"x","weeks":"two"}')],
    ['not-json', raw('BookBorrowed', 3, '{"title":')],
  ])('says that an event cannot be read, where and why: %s', (reason, event) => {
    expect(failure(() => codec.decode(event))).toMatchObject({ name: 'UnreadableEvent', reason, position: 42 });
  });

  test.each([
    ['of a type that nobody registered', { type: 'BookEaten', data: {} }],
    ['whose data is not of its schema', { type: 'BookBorrowed', data: { title: 'x' } }],
    ['that is too large', { type: 'BookBorrowed', data: { title: 'x'.repeat(MAX_DATA_BYTES), weeks: 1 } }],
  ])('refuses to store an event %s', (_, event) => {
    expect(failure(() => codec.encode(event, about()))).toMatchObject({ name: 'UnstorableEvent' });
  });

  test('refuses text that is not Unicode, and metadata beyond an entry of the transparency log', () => {
    const event = { type: 'BookBorrowed', data: { title: '\ud800', weeks: 1 } };
    expect(failure(() => codec.encode(event, about()))).toMatchObject({ name: 'NotCanonical', path: '/title' });
    const long = { ...about(), correlation: 'x'.repeat(65_536) };
    expect(failure(() => codec.encode({ ...event, data: { title: 'x', weeks: 1 } }, long))).toMatchObject({
      name: 'UnstorableEvent',
    });
  });

  test('hands every personal field, and nothing else, to the cipher, with its class and stream', () => {
    const seen: string[] = [];
    const cipher: Cipher = {
      seal: (value, { path, personalClass }, stream) => {
        seen.push(`${personalClass} ${path.join('/')} of ${stream}`);
        return { sealed: Buffer.from(JSON.stringify(value)).toString('base64') };
      },
      open: (value) => JSON.parse(Buffer.from((value as { sealed: string }).sealed, 'base64').toString()) as unknown,
    };
    const data = {
      shelf: 'A1',
      name: { first: 'Zoé', last: 'Fictive' },
      notes: [
        { on: '2026-01-01', text: 'one' },
        { on: '2026-01-02', text: 'two' },
      ],
      health: { kind: 'some', what: 'secret' },
    };
    const sealing = new EventCodec([Registered], cipher);
    const encoded = stored(sealing.encode({ type: 'ReaderRegistered', data }, about()));
    expect(seen).toEqual([
      'identity name of book-1',
      'free-text notes/*/text of book-1',
      'free-text notes/*/text of book-1',
      'health health/what of book-1',
    ]);
    expect(text(encoded.data)).not.toMatch(/Zoé|Fictive|one|two|secret/);
    expect(text(encoded.data)).toContain('"shelf":"A1"');
    expect(sealing.decode(encoded).data).toEqual(data);
  });
});
