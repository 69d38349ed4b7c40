import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type ClientConfig, type QueryConfig } from 'pg';
import { type AppendRequest, type AppendResult, EventStoreUnavailable } from '../event-store.js';
import { type BatchException, type BatchLimits, answersOf, parametersOf, takeBatch } from './append-batch.js';
import { isAboutRequest, isConnectionFailure, isTransient, needsJudging, unavailable } from './failure.js';

interface Pending {
  readonly request: AppendRequest;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: EventStoreUnavailable) => void;
}

const LIMITS: BatchLimits = { appends: 512, bytes: 16 * 1_048_576 };
const RETRY_MS = [50, 200, 500];

const PARAMETERS = '($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)';
const APPEND = { name: 'log.append', text: `select log.append${PARAMETERS} as base` };
const APPEND_JUDGED = {
  name: 'log.append-judged',
  text: `select base, exceptions from log.append_judged${PARAMETERS}`,
};

/**
 * The one writer of a process: appends that arrive while a call is under way share the next one, and with it one
 * commit. A call whose answer was lost is made again; the command ids make that safe.
 */
export class AppendWriter {
  private queue: Pending[] = [];
  private draining?: Promise<void>;
  private client?: Client;
  private closed = false;

  constructor(private readonly config: ClientConfig) {}

  append(request: AppendRequest): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      if (this.closed)
        return reject(new EventStoreUnavailable('shutting-down', 'not-stored', 'the event store is closing'));
      this.queue.push({ request, resolve, reject });
      this.draining ??= this.drain();
    });
  }

  /** Stores what was asked before, then lets go of the connection. */
  async close(): Promise<void> {
    this.closed = true;
    await this.draining;
    await this.client?.end();
  }

  private async drain(): Promise<void> {
    while (this.queue.length > 0) {
      const { batch, rest } = takeBatch(this.queue, LIMITS);
      this.queue = rest;
      await this.store(batch);
      // Whoever was answered asks for its next append in this turn: it belongs to the next batch.
      await new Promise<void>((resume) => process.nextTick(resume));
    }
    this.draining = undefined;
  }

  private async store(batch: readonly Pending[]): Promise<void> {
    let outcome: EventStoreUnavailable['outcome'] = 'not-stored';
    for (const pause of [...RETRY_MS, undefined]) {
      try {
        const client = await this.connected();
        const requests = batch.map(({ request }) => request);
        const answers = await this.call(client, requests);
        return batch.forEach(({ resolve }, index) => resolve(answers[index] as AppendResult));
      } catch (error) {
        if (error instanceof AnswerLost) outcome = 'unknown';
        const cause = error instanceof AnswerLost ? error.cause : error;
        const again = isConnectionFailure(cause) || isTransient(cause);
        if (isAboutRequest(cause) && batch.length > 1) return this.storeOneByOne(batch);
        if (!again || pause === undefined) return this.fail(batch, unavailable(cause, outcome));
        await sleep(pause * (0.5 + Math.random()));
      }
    }
  }

  // Who waits behind a database that is away would only wait for the same.
  private fail(batch: readonly Pending[], failure: EventStoreUnavailable): void {
    for (const { reject } of batch) reject(failure);
    if (failure.reason !== 'connection') return;
    for (const { reject } of this.queue) reject(unavailable(failure.cause, 'not-stored'));
    this.queue = [];
  }

  // One request that the database cannot take must not take the others of its batch with it.
  private async storeOneByOne(batch: readonly Pending[]): Promise<void> {
    for (const pending of batch) await this.store([pending]);
  }

  private async call(client: Client, requests: readonly AppendRequest[]): Promise<AppendResult[]> {
    const values = parametersOf(requests);
    try {
      const row = await this.ask(client, { ...APPEND, values }).catch((error: unknown) => {
        if (!needsJudging(error)) throw error;
        return this.ask(client, { ...APPEND_JUDGED, values });
      });
      return answersOf(requests, Number(row.base), row.exceptions ?? []);
    } catch (error) {
      if (!isConnectionFailure(error)) throw error;
      this.forget(client);
      throw new AnswerLost(error);
    }
  }

  private async ask(
    client: Client,
    query: QueryConfig,
  ): Promise<{ base: string; exceptions?: BatchException[] | null }> {
    const { rows } = await client.query<{ base: string; exceptions?: BatchException[] | null }>(query);
    if (!rows[0]) throw new Error('the log gave no answer');
    return rows[0];
  }

  private async connected(): Promise<Client> {
    if (this.client) return this.client;
    const client = new Client({ ...this.config, statement_timeout: 10_000, query_timeout: 15_000 });
    client.on('error', () => this.forget(client));
    await client.connect();
    this.client = client;
    return client;
  }

  private forget(client: Client): void {
    if (this.client === client) this.client = undefined;
    client.end().catch(() => undefined);
  }
}

/** The connection was lost after the call was sent: it may have been committed. */
class AnswerLost extends Error {
  constructor(override readonly cause: unknown) {
    super('the answer of the database was lost', { cause });
  }
}
