import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import { type AppendResult, EventCodec, EventLog, PostgresEventStore, migrateEventStore } from '@libs/event-store';
import { randomUUID } from 'node:crypto';
import { Client, Pool } from 'pg';
import { sampleContext, sampleEvent, sampleTypes } from './sample-event.js';

/** Something that stores one event per call, for one of many clients. */
export interface Contender {
  readonly name: string;
  /** The append of one client, called again as soon as it resolves. */
  client(): Promise<(n: number) => Promise<unknown>>;
  close(): Promise<void>;
}

export interface BenchmarkServer {
  create(database: string): Promise<string>;
  url(database: string, role: { user: string; password: string }): string;
}

const EVENTS_A_STREAM = 20;

/** The ready-made bytes of one event, for contenders that are measured without any codec. */
const readyBytes = () => {
  const { command: _, expectedVersion: __, ...context } = sampleContext(`declaration-${randomUUID()}`, 0);
  const about = {
    ...context,
    id: randomUUID(),
    version: 1,
    command: randomUUID(),
    correlation: randomUUID(),
    causation: null,
  };
  return new EventCodec(sampleTypes).encode(sampleEvent(1), about);
};

/** A client that appends to a stream of its own, and to a new one after some events. */
const inStreams = (append: (stream: string, version: number, n: number) => Promise<AppendResult>) => {
  let [stream, version] = [`declaration-${randomUUID()}`, 0];
  return async (n: number) => {
    const answer = await append(stream, version, n);
    if (answer.kind !== 'appended') throw new Error(answer.kind);
    version = answer.version;
    if (version === EVENTS_A_STREAM) [stream, version] = [`declaration-${randomUUID()}`, 0];
  };
};

/** Our log: `log` with its codec (validation, canonical JSON, hashes), as emmett has one, `store` with ready bytes, as INSERT has. */
export const ourLog = async (
  server: BenchmarkServer,
): Promise<{ events: EventLog; log: Contender; store: Contender }> => {
  const password = randomUUID();
  await migrateEventStore(await server.create('ours'), { appPassword: password });
  const store = new PostgresEventStore({ url: server.url('ours', { user: 'delibere_app', password }) });
  const events = new EventLog(store, new EventCodec(sampleTypes));
  const [bytes, hash] = [readyBytes(), Buffer.alloc(32, 1)];
  const withCodec = async () =>
    inStreams((stream, version, n) => events.append([sampleEvent(n)], sampleContext(stream, version)));
  const withBytes = async () =>
    inStreams((stream, expectedVersion) =>
      store.append({ stream, expectedVersion, events: [bytes], command: { id: randomUUID(), hash } }),
    );
  const close = () => store.close();
  return {
    events,
    log: { name: 'our log with codec', client: withCodec, close },
    store: { name: 'our log', client: withBytes, close },
  };
};

/** Autocommit INSERT of ready-made bytes into a table without key or index, prepared, one connection per client. */
export const bareInsert = async (server: BenchmarkServer): Promise<Contender> => {
  const url = await server.create('bare');
  const clients: Client[] = [];
  const connect = async () => {
    const client = new Client({ connectionString: url });
    await client.connect();
    clients.push(client);
    return client;
  };
  await (await connect()).query('create table bare (stream text, version integer, metadata bytea, data bytea)');
  const text = 'insert into bare (stream, version, metadata, data) values ($1, $2, $3, $4)';
  const { metadata, data } = readyBytes();
  const client = async () => {
    const [connection, stream] = [await connect(), `declaration-${randomUUID()}`];
    return (n: number) => connection.query({ name: 'insert', text, values: [stream, n, metadata, data] });
  };
  const close = async () => void (await Promise.all(clients.map((one) => one.end())));
  return { name: 'INSERT', client, close };
};

/** emmett-postgresql with as many connections as it has clients. */
export const emmett = async (server: BenchmarkServer, connections: number): Promise<Contender> => {
  const url = await server.create('emmett');
  const pool = new Pool({ connectionString: url, max: connections });
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } });
  await store.schema.migrate();
  const client = async () => {
    let [stream, version] = [`declaration-${randomUUID()}`, 0n];
    return async (n: number) => {
      const event = sampleEvent(n) as { type: string; data: Record<string, unknown> };
      const metadata = {
        actor: randomUUID(),
        command: randomUUID(),
        revisionHash: 'a'.repeat(64),
        policyHash: 'b'.repeat(64),
      };
      const expected = version === 0n ? 'STREAM_DOES_NOT_EXIST' : version;
      const answer = await store.appendToStream(stream, [{ ...event, metadata }], { expectedStreamVersion: expected });
      version = answer.nextExpectedStreamVersion;
      if (version === 20n) [stream, version] = [`declaration-${randomUUID()}`, 0n];
    };
  };
  return {
    name: 'emmett',
    client,
    close: async () => {
      await store.close();
      await pool.end();
    },
  };
};
