/** An event as it is stored for ever: two canonical JSON byte strings (RFC 8785), made by the codec and never rebuilt. */
export interface EncodedEvent {
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** A stored event: its bytes, and what only the log knows, its place and the moment it was recorded. */
export interface StoredEvent extends EncodedEvent {
  /** Place in the one order of the log, from 1; it increases strictly, in the order of commits. */
  readonly position: number;
  /** ISO 8601 instant at which the log recorded it, by the clock of the log. */
  readonly recordedAt: string;
}

/** The version of a stream is the number of its events: 0 is a stream without events. */
export interface StreamVersion {
  readonly stream: string;
  readonly version: number;
}

export interface AppendRequest {
  readonly stream: string;
  /** The version of the stream that was decided on; its first event has version `expectedVersion + 1`. */
  readonly expectedVersion: number;
  /** At least one. */
  readonly events: readonly EncodedEvent[];
  /** The command that asks for it: an id, and a 32-byte SHA-256 of what it asks, so that a repeated id is recognised. */
  readonly command: { readonly id: string; readonly hash: Uint8Array };
  /** Versions of other streams that must still hold, so that what was authorised is what is appended. */
  readonly guards?: readonly StreamVersion[];
}

/** Stored, at this version of the stream and this position (those of the last event); `duplicate` when the command had been stored before. */
export interface Appended {
  readonly kind: 'appended';
  readonly stream: string;
  readonly version: number;
  readonly position: number;
  readonly duplicate: boolean;
}

/** Nothing stored: this stream (the one to append to, or a guard) had moved on. */
export interface Conflict {
  readonly kind: 'conflict';
  readonly stream: string;
  readonly expected: number;
  readonly actual: number;
}

/** Nothing stored: the id of the command has served for something else. */
export interface CommandReused {
  readonly kind: 'command-reused';
  readonly commandId: string;
}

export type AppendResult = Appended | Conflict | CommandReused;

export interface SubscriptionOptions {
  readonly signal: AbortSignal;
  /** Most events in one page; 1,000 when not given. */
  readonly pageSize?: number;
  /**
   * Milliseconds from one page to the next while the subscriber keeps up: what is appended meanwhile shares a page. The
   * first event after a pause comes at once, and catching up never rests. None when not given.
   */
  readonly restMs?: number;
}

/** Why the log could not answer. `outcome: 'unknown'`: the append may have been stored, ask `findCommand`. */
export class EventStoreUnavailable extends Error {
  override readonly name = 'EventStoreUnavailable';
  constructor(
    readonly reason: 'connection' | 'storage-full' | 'shutting-down' | 'failure',
    readonly outcome: 'not-stored' | 'unknown',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * The event log: one order over all streams, append-only. A refusal by the state of the log is a value
 * (`AppendResult`); that the log cannot be reached, or cannot write, throws `EventStoreUnavailable`.
 * The class is its own injection token.
 */
export abstract class EventStore {
  /** Stores all events of the request or none. A command id seen before is answered before any version is checked. */
  abstract append(request: AppendRequest): Promise<AppendResult>;

  /** The answer that a command had, were it asked again with this hash; undefined when its id is new. */
  abstract findCommand(command: AppendRequest['command']): Promise<Appended | CommandReused | undefined>;

  /** The events of a stream, oldest first, from version `fromVersion` (1 when not given), at most `limit`. */
  abstract readStream(stream: string, range?: { fromVersion?: number; limit?: number }): Promise<StoredEvent[]>;

  /** A page of the log: at most `limit` events after position `after` (0: from the beginning), in order. */
  abstract readAll(after: number, limit: number): Promise<StoredEvent[]>;

  /** Pages of all events after position `after`: what is there, then what comes, without loss or repeat, until aborted. */
  abstract subscribe(after: number, options: SubscriptionOptions): AsyncIterable<StoredEvent[]>;

  /** The position of the newest event, 0 for an empty log. */
  abstract head(): Promise<number>;

  /** Resolves when the log answers. */
  abstract ping(): Promise<void>;

  /** Finishes what is being written, then lets go of every resource. */
  abstract close(): Promise<void>;
}
