import { CalendarDay, type DomainEvent, type EventType } from '@libs/kernel';
import { z } from 'zod';
import { canonicalBytes } from './canonical-json.js';
import type { EncodedEvent, StoredEvent } from './event-store.js';
import { type Cipher, type PersonalField, mapPath, personalFieldsOf } from './personal-fields.js';

/** Most bytes of `metadata`: it becomes an entry of the transparency log, whose entries hold no more. */
export const MAX_METADATA_BYTES = 65_535;
/** Most bytes of `data`; a whole référentiel is one event. */
export const MAX_DATA_BYTES = 1_048_576;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What is stored about every event beside its data. Frozen: its bytes are hashed. Never personal data. */
export const EventMetadata = z.object({
  id: z.uuid(),
  stream: z.string().min(1),
  version: z.int().positive(),
  type: z.string().min(1),
  schemaVersion: z.int().positive(),
  /** The Europe/Paris day on which the fact happened. */
  occurredOn: CalendarDay,
  actor: z.object({ accountId: z.string(), role: z.string() }),
  command: z.string().min(1),
  /** What started it all: shared by everything that follows from one request. */
  correlation: z.string().min(1),
  /** The event or command that caused it; null at the beginning of a correlation. */
  causation: z.string().min(1).nullable(),
  /** SHA-256, hexadecimal, of the revision and of the policy in force; null where none applies. */
  revisionHash: hash.nullable(),
  policyHash: hash.nullable(),
});
export type EventMetadata = z.infer<typeof EventMetadata>;

/** An event as the application sees it: parsed, upcast to the newest version of its type, and its stored bytes. */
export interface RecordedEvent<E extends DomainEvent = DomainEvent> {
  readonly type: E['type'];
  readonly data: E['data'];
  readonly metadata: EventMetadata;
  readonly stream: string;
  readonly version: number;
  readonly position: number;
  readonly recordedAt: string;
  readonly stored: StoredEvent;
}

/** An event that cannot be stored: its type is unknown, its data is not of the schema, or has no canonical JSON. */
export class UnstorableEvent extends Error {
  override readonly name = 'UnstorableEvent';
}

/** A stored event that this release cannot read; a projection stops before it, at its position, with the reason. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
  constructor(
    readonly reason: 'unknown-type' | 'newer-version' | 'invalid-data' | 'not-json',
    readonly position: number,
    readonly type: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`event ${position} (${type}): ${message}`, options);
  }
}

interface KnownType {
  readonly eventType: EventType;
  readonly personal: readonly PersonalField[];
}

const registryOf = (types: readonly EventType[]): ReadonlyMap<string, KnownType> => {
  const registry = new Map<string, KnownType>();
  for (const eventType of types) {
    if (registry.has(eventType.type)) throw new Error(`two event types are named ${eventType.type}`);
    registry.set(eventType.type, { eventType, personal: personalFieldsOf(eventType.schema) });
  }
  return registry;
};

const within = (bytes: Uint8Array, limit: number, what: string): Uint8Array => {
  if (bytes.length > limit) throw new UnstorableEvent(`${what}: ${bytes.length} bytes, at most ${limit} can be stored`);
  return bytes;
};

const textOf = (bytes: Uint8Array): string =>
  (Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)).toString('utf8');

const parseJson = (bytes: Uint8Array, position: number): unknown => {
  try {
    return JSON.parse(textOf(bytes));
  } catch (cause) {
    throw new UnreadableEvent('not-json', position, '?', 'its bytes are not JSON', { cause });
  }
};

/**
 * The one place where events become bytes and bytes become events: the registry of the types, canonical JSON,
 * upcasting, validation, and the cipher of personal fields. Refuses two types of one name when made.
 */
export class EventCodec {
  private readonly registry: ReadonlyMap<string, KnownType>;

  constructor(
    types: readonly EventType[],
    private readonly cipher?: Cipher,
  ) {
    this.registry = registryOf(types);
  }

  /** The registered types, by name. */
  get types(): readonly EventType[] {
    return [...this.registry.values()].map(({ eventType }) => eventType);
  }

  /** The bytes of an event; throws `UnstorableEvent` or `NotCanonical` before anything is stored. */
  encode(event: DomainEvent, about: Omit<EventMetadata, 'type' | 'schemaVersion'>): EncodedEvent {
    const known = this.registry.get(event.type);
    if (!known) throw new UnstorableEvent(`${event.type}: no such event type is registered`);
    const { type, version, schema } = known.eventType;
    const parsed = schema.safeParse(event.data);
    if (!parsed.success) throw new UnstorableEvent(`${type}: ${z.prettifyError(parsed.error)}`);
    const metadata = EventMetadata.parse({ ...about, type, schemaVersion: version });
    const data = this.cipher ? this.seal(this.cipher, parsed.data, known, about.stream) : parsed.data;
    return {
      data: within(canonicalBytes(data), MAX_DATA_BYTES, `${type} data`),
      metadata: within(canonicalBytes(metadata), MAX_METADATA_BYTES, `${type} metadata`),
    };
  }

  /** The event in its newest version; throws `UnreadableEvent`. */
  decode(stored: StoredEvent): RecordedEvent {
    const { position, recordedAt } = stored;
    const metadata = parseJson(stored.metadata, position) as EventMetadata;
    const { type, stream, version } = metadata;
    const known = this.registry.get(type);
    if (!known) throw new UnreadableEvent('unknown-type', position, type, 'no such event type is registered');
    const newest = this.upcast(parseJson(stored.data, position), known, metadata, position);
    const parsed = known.eventType.schema.safeParse(newest);
    if (!parsed.success) {
      throw new UnreadableEvent('invalid-data', position, type, z.prettifyError(parsed.error), { cause: parsed.error });
    }
    return { type, data: parsed.data, metadata, stream, version, position, recordedAt, stored };
  }

  private upcast(
    data: unknown,
    known: KnownType,
    { type, schemaVersion, stream }: EventMetadata,
    position: number,
  ): unknown {
    const { upcasts, version: newest } = known.eventType;
    if (schemaVersion > newest) {
      const message = `version ${schemaVersion}, ${newest} is the newest known`;
      throw new UnreadableEvent('newer-version', position, type, message);
    }
    const opened = this.cipher ? this.open(this.cipher, data, known, stream) : data;
    if (schemaVersion === newest) return opened;
    return upcasts.slice(schemaVersion - 1).reduce((older, upcast) => upcast(older), opened);
  }

  private seal(cipher: Cipher, data: unknown, { personal }: KnownType, stream: string): unknown {
    return personal.reduce((d, field) => mapPath(d, field.path, (leaf) => cipher.seal(leaf, field, stream)), data);
  }

  private open(cipher: Cipher, data: unknown, { personal }: KnownType, stream: string): unknown {
    return personal.reduce((d, field) => mapPath(d, field.path, (leaf) => cipher.open(leaf, field, stream)), data);
  }
}
