import { checkRequest } from '../check-request.js';
import {
  type AppendRequest,
  type AppendResult,
  type Appended,
  type CommandReused,
  type Conflict,
  EventStore,
  EventStoreUnavailable,
  type StoredEvent,
  type StreamVersion,
  type SubscriptionOptions,
} from '../event-store.js';
import { followLog } from '../follow-log.js';

interface Answered {
  readonly hash: string;
  readonly answer: Appended;
}

/** The log in memory, for tests: the same answers as on PostgreSQL, gone with the process. */
export class MemoryEventStore extends EventStore {
  private readonly log: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly commands = new Map<string, Answered>();
  private readonly listeners = new Set<() => void>();
  private closed = false;

  constructor(private readonly now: () => string = () => new Date().toISOString()) {
    super();
  }

  override async append(request: AppendRequest): Promise<AppendResult> {
    checkRequest(request);
    this.refuseWhenClosed();
    const refusal = this.answerOf(request.command) ?? this.conflictOf(request);
    if (refusal) return refusal;
    const answer = this.store(request);
    this.commands.set(request.command.id, { hash: Buffer.from(request.command.hash).toString('hex'), answer });
    for (const wake of this.listeners) wake();
    return answer;
  }

  override async findCommand(command: AppendRequest['command']): Promise<Appended | CommandReused | undefined> {
    this.refuseWhenClosed();
    return this.answerOf(command);
  }

  override async readStream(
    stream: string,
    { fromVersion = 1, limit = Infinity }: { fromVersion?: number; limit?: number } = {},
  ): Promise<StoredEvent[]> {
    this.refuseWhenClosed();
    return (this.streams.get(stream) ?? []).slice(fromVersion - 1, fromVersion - 1 + limit);
  }

  override async readAll(after: number, limit: number): Promise<StoredEvent[]> {
    this.refuseWhenClosed();
    return this.log.slice(after, after + limit);
  }

  override subscribe(after: number, options: SubscriptionOptions): AsyncIterable<StoredEvent[]> {
    return followLog(
      {
        readAll: (from, limit) => this.readAll(from, limit),
        listen: (wake) => {
          this.listeners.add(wake);
          return () => this.listeners.delete(wake);
        },
      },
      after,
      options,
    );
  }

  override async head(): Promise<number> {
    this.refuseWhenClosed();
    return this.log.length;
  }

  override async ping(): Promise<void> {
    this.refuseWhenClosed();
  }

  override async close(): Promise<void> {
    this.closed = true;
    for (const wake of this.listeners) wake();
  }

  private answerOf({ id, hash }: AppendRequest['command']): Appended | CommandReused | undefined {
    const before = this.commands.get(id);
    if (!before) return undefined;
    const same = before.hash === Buffer.from(hash).toString('hex');
    return same ? { ...before.answer, duplicate: true } : { kind: 'command-reused', commandId: id };
  }

  private conflictOf({ stream, expectedVersion, guards = [] }: AppendRequest): Conflict | undefined {
    const expectations: StreamVersion[] = [{ stream, version: expectedVersion }, ...guards];
    const broken = expectations.find((expected) => this.versionOf(expected.stream) !== expected.version);
    if (!broken) return undefined;
    return { kind: 'conflict', stream: broken.stream, expected: broken.version, actual: this.versionOf(broken.stream) };
  }

  private store({ stream, events }: AppendRequest): Appended {
    const recordedAt = this.now();
    const stored = events.map(({ data, metadata }, index) => ({
      data: Uint8Array.from(data),
      metadata: Uint8Array.from(metadata),
      position: this.log.length + index + 1,
      recordedAt,
    }));
    this.log.push(...stored);
    const history = this.streams.get(stream) ?? [];
    history.push(...stored);
    this.streams.set(stream, history);
    return { kind: 'appended', stream, version: history.length, position: this.log.length, duplicate: false };
  }

  private versionOf(stream: string): number {
    return this.streams.get(stream)?.length ?? 0;
  }

  private refuseWhenClosed(): void {
    if (this.closed) throw new EventStoreUnavailable('shutting-down', 'not-stored', 'the event store is closed');
  }
}
