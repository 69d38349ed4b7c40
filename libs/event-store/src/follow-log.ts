import { setTimeout as sleep } from 'node:timers/promises';
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

/** Remembers a call that came since the last read began, so that an append between it and the wait is not slept through. */
const wakeable = (signal: AbortSignal, pollMs?: number) => {
  let called = false;
  let resume: (() => void) | undefined;
  const wake = () => {
    called = true;
    resume?.();
  };
  const forget = () => {
    called = false;
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
    resume = undefined;
  };
  return { wake, forget, wait };
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

const rest = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
  if (milliseconds > 0) await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
};

/** Pages after position `after` until aborted: what is there, then what comes. Every event once, in order. */
export async function* followLog(
  feed: LogFeed,
  after: number,
  { signal, pageSize = DEFAULT_PAGE_SIZE, restMs = 0 }: SubscriptionOptions,
): AsyncGenerator<StoredEvent[], void, undefined> {
  const { wake, forget, wait } = wakeable(signal, feed.pollMs);
  const stopListening = feed.listen(wake);
  signal.addEventListener('abort', wake);
  const read = (from: number): Promise<StoredEvent[]> => {
    forget();
    return readUnlessAway(feed, from, pageSize);
  };
  let upcoming: Promise<StoredEvent[]> | undefined;
  try {
    for (let position = after; !signal.aborted;) {
      const begun = performance.now();
      const page = await (upcoming ?? read(position));
      upcoming = undefined;
      if (signal.aborted) return;
      position = page.at(-1)?.position ?? position;
      // After a full page there is another: it is read while this one is being used.
      if (page.length === pageSize) upcoming = read(position);
      upcoming?.catch(() => undefined);
      if (page.length > 0) yield page;
      if (upcoming) continue;
      if (page.length > 0) await rest(begun + restMs - performance.now(), signal);
      await wait();
    }
  } finally {
    stopListening();
    signal.removeEventListener('abort', wake);
    await upcoming?.catch(() => undefined);
  }
}
