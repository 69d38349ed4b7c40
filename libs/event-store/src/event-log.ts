import type { Actor, CalendarDay, DomainEvent } from '@libs/kernel';
import { createHash, randomUUID } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import type { EventCodec, RecordedEvent } from './codec.js';
import type {
  AppendRequest,
  AppendResult,
  EventStore,
  StoredEvent,
  StreamVersion,
  SubscriptionOptions,
} from './event-store.js';

/** A command as the log remembers it: its id, and what it asks (plain JSON), by which a repeat is told from a reuse. */
export interface CommandIdentity {
  readonly id: string;
  readonly payload: unknown;
}

/** What events are appended to, and what is recorded about each of them. */
export interface AppendContext {
  readonly stream: string;
  readonly expectedVersion: number;
  readonly command: CommandIdentity;
  readonly actor: Actor;
  readonly occurredOn: CalendarDay;
  /** Both default to the command: it began the correlation and nothing caused it. */
  readonly correlation?: string;
  readonly causation?: string;
  readonly revisionHash?: string;
  readonly policyHash?: string;
  readonly guards?: readonly StreamVersion[];
}

const identify = ({ id, payload }: CommandIdentity): AppendRequest['command'] => ({
  id,
  hash: createHash('sha256').update(canonicalJson(payload)).digest(),
});

/** The log as the application uses it: the port and the codec, events in and events out. */
export class EventLog {
  constructor(
    readonly store: EventStore,
    readonly codec: EventCodec,
  ) {}

  /** Encodes and appends; one or more events, all or none. */
  append(events: readonly DomainEvent[], context: AppendContext): Promise<AppendResult> {
    const { stream, expectedVersion, guards, command } = context;
    return this.store.append({
      stream,
      expectedVersion,
      events: events.map((event, index) => this.codec.encode(event, this.about(context, expectedVersion + index + 1))),
      command: identify(command),
      ...(guards && { guards }),
    });
  }

  /** The answer this command had, asked before deciding: a repeat gets it back, whatever happened to the stream since. */
  findCommand(command: CommandIdentity): ReturnType<EventStore['findCommand']> {
    return this.store.findCommand(identify(command));
  }

  /** The events of a stream, oldest first, parsed. `E` is what the stream's decider knows. */
  async readStream<E extends DomainEvent = DomainEvent>(
    stream: string,
    range?: { fromVersion?: number; limit?: number },
  ): Promise<RecordedEvent<E>[]> {
    const stored = await this.store.readStream(stream, range);
    return stored.map((event) => this.codec.decode(event) as RecordedEvent<E>);
  }

  /** At most `limit` parsed events after position `after`; throws `UnreadableEvent` at the first that cannot be parsed. */
  async readAll(after: number, limit: number): Promise<RecordedEvent[]> {
    return (await this.store.readAll(after, limit)).map((event) => this.codec.decode(event));
  }

  /**
   * Pages of parsed events after position `after`, without end until aborted. What precedes an unreadable event is
   * handed out first; then the iteration throws `UnreadableEvent` with its position.
   */
  async *subscribe(after: number, options: SubscriptionOptions): AsyncGenerator<RecordedEvent[], void, undefined> {
    for await (const page of this.store.subscribe(after, options)) {
      const { events, failure } = this.decodeUntilFailure(page);
      if (events.length > 0) yield events;
      if (failure) throw failure.error;
    }
  }

  private decodeUntilFailure(page: readonly StoredEvent[]): { events: RecordedEvent[]; failure?: { error: unknown } } {
    const events: RecordedEvent[] = [];
    for (const stored of page) {
      try {
        events.push(this.codec.decode(stored));
      } catch (error) {
        return { events, failure: { error } };
      }
    }
    return { events };
  }

  private about(context: AppendContext, version: number): Parameters<EventCodec['encode']>[1] {
    const { stream, command, actor, occurredOn, correlation, causation, revisionHash, policyHash } = context;
    return {
      id: randomUUID(),
      stream,
      version,
      occurredOn,
      actor,
      command: command.id,
      correlation: correlation ?? command.id,
      causation: causation ?? null,
      revisionHash: revisionHash ?? null,
      policyHash: policyHash ?? null,
    };
  }
}
