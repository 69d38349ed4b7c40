import { Pool, type PoolConfig } from 'pg';
import { checkRequest } from '../check-request.js';
import {
  type AppendRequest,
  type AppendResult,
  type Appended,
  type CommandReused,
  EventStore,
  EventStoreUnavailable,
  type StoredEvent,
  type SubscriptionOptions,
} from '../event-store.js';
import { followLog } from '../follow-log.js';
import { commandKey } from './append-batch.js';
import { AppendWriter } from './append-writer.js';
import { isConnectionFailure, unavailable } from './failure.js';
import { LogListener } from './log-listener.js';
import { readPage } from './read-page.js';
import { StreamReader } from './stream-reader.js';

export interface PostgresEventStoreOptions {
  /** For the application's role, `delibere_app`. */
  readonly url: string;
  /** Most connections for reading; one more writes and one listens. */
  readonly readers?: number;
  /** Milliseconds after which a subscription looks without having been told of an append. */
  readonly pollMs?: number;
}

/** Queries that read streams at one time; more would only wait for each other. */
const STREAM_QUERIES = 2;

const FIND_COMMAND = {
  name: 'log.find-command',
  text: `select stream, command_hash as hash, version + command_size - 1 as version,
    (position + command_size - 1)::text as position from log.events where command = $1`,
};

/** The log on PostgreSQL; `migrateEventStore` makes its schema. */
export class PostgresEventStore extends EventStore {
  private readonly pool: Pool;
  private readonly streams: StreamReader;
  private readonly writer: AppendWriter;
  private readonly listener: LogListener;
  private readonly pollMs: number;
  private closed = false;

  constructor({ url, readers = 4, pollMs = 1_000 }: PostgresEventStoreOptions) {
    super();
    const config: PoolConfig = { connectionString: url, connectionTimeoutMillis: 5_000, keepAlive: true };
    this.pool = new Pool({ ...config, max: readers, query_timeout: 60_000 });
    this.pool.on('error', () => undefined);
    // Whoever reads hears of a lost connection by its query; an error without a listener would end the process.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    this.streams = new StreamReader(this.pool, Math.min(readers, STREAM_QUERIES));
    this.writer = new AppendWriter(config);
    this.listener = new LogListener(config);
    this.pollMs = pollMs;
  }

  override async append(request: AppendRequest): Promise<AppendResult> {
    checkRequest(request);
    const answer = await this.writer.append(request);
    if (answer.kind === 'appended') this.listener.wakeAll();
    return answer;
  }

  override async findCommand({ id, hash }: AppendRequest['command']): Promise<Appended | CommandReused | undefined> {
    const [row] = await this.read<{ stream: string; hash: Buffer; version: number; position: string }>(FIND_COMMAND, [
      commandKey(id),
    ]);
    if (!row) return undefined;
    if (!row.hash.equals(hash)) return { kind: 'command-reused', commandId: id };
    return {
      kind: 'appended',
      stream: row.stream,
      version: row.version,
      position: Number(row.position),
      duplicate: true,
    };
  }

  override readStream(
    stream: string,
    { fromVersion = 1, limit }: { fromVersion?: number; limit?: number } = {},
  ): Promise<StoredEvent[]> {
    return this.reading(() => this.streams.read({ stream, fromVersion, limit: limit ?? null }));
  }

  override readAll(after: number, limit: number): Promise<StoredEvent[]> {
    return this.reading(async () => {
      const client = await this.pool.connect();
      try {
        const page = await readPage(client, after, limit);
        client.release();
        return page;
      } catch (error) {
        client.release(isConnectionFailure(error));
        throw error;
      }
    });
  }

  override subscribe(after: number, options: SubscriptionOptions): AsyncIterable<StoredEvent[]> {
    const feed = {
      readAll: (from: number, limit: number) => this.readAll(from, limit),
      listen: (wake: () => void) => this.listener.listen(wake),
      pollMs: this.pollMs,
    };
    return followLog(feed, after, options);
  }

  override async head(): Promise<number> {
    const [row] = await this.read<{ position: string }>(
      { name: 'log.head', text: 'select position from log.head' },
      [],
    );
    return Number(row?.position);
  }

  override async ping(): Promise<void> {
    await this.head();
  }

  override async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.writer.close();
    await this.listener.close();
    await this.pool.end();
  }

  private async read<Row extends object>(statement: { name: string; text: string }, values: unknown[]): Promise<Row[]> {
    return this.reading(async () => (await this.pool.query<Row>({ ...statement, values })).rows);
  }

  private async reading<T>(read: () => Promise<T>): Promise<T> {
    if (this.closed) throw new EventStoreUnavailable('shutting-down', 'not-stored', 'the event store is closed');
    try {
      return await read();
    } catch (error) {
      throw unavailable(error, 'not-stored');
    }
  }
}
