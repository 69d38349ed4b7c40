import { createHash, randomUUID } from 'node:crypto';
import type { AppendRequest, AppendResult, EncodedEvent, EventStore, StoredEvent } from '../event-store.js';

export const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

export const encoded = (data: string, metadata = '{}'): EncodedEvent => ({
  data: Buffer.from(data, 'utf8'),
  metadata: Buffer.from(metadata, 'utf8'),
});

export const newStream = (kind = 'cycle'): string => `${kind}-${randomUUID()}`;

export const commandOf = (payload: string = randomUUID(), id: string = randomUUID()): AppendRequest['command'] => ({
  id,
  hash: createHash('sha256').update(payload).digest(),
});

/** A request to append one event per text, for a command of its own unless given. */
export const asking = (
  stream: string,
  expectedVersion: number,
  data: readonly string[] = ['{"n":1}'],
  more: Partial<AppendRequest> = {},
): AppendRequest => ({
  stream,
  expectedVersion,
  events: data.map((one) => encoded(one)),
  command: commandOf(),
  ...more,
});

/** Appends `count` events to a new stream, one request, and returns the stream. */
export const streamOf = async (store: EventStore, count: number): Promise<string> => {
  const stream = newStream();
  const data = Array.from({ length: count }, (_, index) => JSON.stringify({ n: index + 1 }));
  if (count > 0) await store.append(asking(stream, 0, data));
  return stream;
};

export const kindsOf = (results: readonly AppendResult[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { kind } of results) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

/** Follows the log from `after` until `enough` says so of all that was seen. */
export const follow = async (
  store: EventStore,
  after: number,
  enough: (seen: readonly StoredEvent[]) => boolean,
  pageSize?: number,
): Promise<StoredEvent[]> => {
  const stop = new AbortController();
  const seen: StoredEvent[] = [];
  for await (const page of store.subscribe(after, { signal: stop.signal, ...(pageSize && { pageSize }) })) {
    seen.push(...page);
    if (enough(seen)) stop.abort();
  }
  return seen;
};
