import { type EventLog, type RecordedEvent, UnreadableEvent } from '@libs/event-store';
import type { Logger } from 'pino';
import { describeError } from '../logging/describe-error.js';
import { type Noticed, notice } from './noticed.js';

type Listener = (noticed: Noticed) => void;

const PAGE = 200;

/** The changes of the log as they come, read once per process however many listen. */
export class ChangeFeed {
  private readonly listeners = new Set<Listener>();
  private readonly stopping = new AbortController();
  private starting: Promise<number> | undefined;
  private following: Promise<void> | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly logger: Logger,
  ) {}

  /** Calls the listener for every change that is recorded from now on; the answer ends that. */
  async listen(listener: Listener): Promise<() => void> {
    this.listeners.add(listener);
    this.starting ??= this.log.store.head();
    const head = await this.starting;
    this.following ??= this.follow(head);
    return () => void this.listeners.delete(listener);
  }

  /** The changes after `position`, at most `limit`; undefined when there are more. */
  async since(position: number, limit: number): Promise<readonly Noticed[] | undefined> {
    if ((await this.log.store.head()) - position > limit) return undefined;
    const found: Noticed[] = [];
    for (let from = position; ;) {
      const page = await this.log.readAll(from, PAGE);
      const last = page.at(-1);
      if (!last) return found;
      for (const event of page) await this.noticed(event, (one) => found.push(one));
      from = last.position;
    }
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.following;
  }

  private async follow(from: number): Promise<void> {
    let position = from;
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        for await (const page of this.log.subscribe(position, { signal }))
          for (const event of page) {
            await this.noticed(event, (one) => this.listeners.forEach((listener) => listener(one)));
            position = event.position;
          }
      } catch (error) {
        this.logger.warn({ error: describeError(error) }, 'the feed of changes goes on after what it could not read');
        if (error instanceof UnreadableEvent) position = error.position;
        else await new Promise((resolve) => setTimeout(resolve, 1_000).unref());
      }
    }
  }

  private async noticed(event: RecordedEvent, tell: (noticed: Noticed) => void): Promise<void> {
    const noticed = await notice(this.log, event);
    if (noticed) tell(noticed);
  }
}
