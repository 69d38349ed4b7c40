import { EventStoreUnavailable, type StoredEvent, type SubscriptionOptions } from './event-store.js';

/** What a subscription needs of an adapter: pages, and a call whenever there may be more (it may come too often, or never). */
export interface LogFeed {
  readAll(after: number, limit: number): Promise<StoredEvent[]>;
  /** Calls `wake` when something was appended; returns how to stop that. */
  listen(wake: () => void): () => void;
  /** Milliseconds after which to look without having been woken; never, when absent. */
  readonly pollMs?: number;
}

const DEFAULT_PAGE_SIZE = 1_000;

/** Remembers a call that came while nobody waited, so that an append between a read and the wait is not slept through. */
const wakeable = (signal: AbortSignal, pollMs?: number) => {
  let called = false;
  let resume: (() => void) | undefined;
  const wake = () => {
    called = true;
    resume?.();
  };
  const wait = async (): Promise<void> => {
    let timer: NodeJS.Timeout | undefined;
    if (!called && !signal.aborted) {
      await new Promise<void>((resolve) => {
        resume = resolve;
        if (pollMs !== undefined) timer = setTimeout(resolve, pollMs);
      });
    }
    clearTimeout(timer);
    called = false;
    resume = undefined;
  };
  return { wake, wait };
};

// A log that is away comes back: nothing is lost by waiting for it.
const readUnlessAway = async (feed: LogFeed, after: number, limit: number): Promise<StoredEvent[]> => {
  try {
    return await feed.readAll(after, limit);
  } catch (error) {
    if (error instanceof EventStoreUnavailable && error.reason === 'connection') return [];
    throw error;
  }
};

/** Pages after position `after` until aborted: what is there, then what comes. Every event once, in order. */
export async function* followLog(
  feed: LogFeed,
  after: number,
  { signal, pageSize = DEFAULT_PAGE_SIZE }: SubscriptionOptions,
): AsyncGenerator<StoredEvent[], void, undefined> {
  const { wake, wait } = wakeable(signal, feed.pollMs);
  const stopListening = feed.listen(wake);
  signal.addEventListener('abort', wake);
  let upcoming: Promise<StoredEvent[]> | undefined;
  try {
    for (let position = after; !signal.aborted;) {
      const page = await (upcoming ?? readUnlessAway(feed, position, pageSize));
      upcoming = undefined;
      if (signal.aborted) return;
      const last = page.at(-1);
      if (!last) await wait();
      else {
        position = last.position;
        // After a full page there is another: it is read while this one is being used.
        if (page.length === pageSize) upcoming = readUnlessAway(feed, position, pageSize);
        upcoming?.catch(() => undefined);
        yield page;
      }
    }
  } finally {
    stopListening();
    signal.removeEventListener('abort', wake);
    await upcoming?.catch(() => undefined);
  }
}
