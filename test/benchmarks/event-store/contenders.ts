import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import { EventCodec, EventLog, PostgresEventStore, migrateEventStore } from '@libs/event-store';
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

/** Our log, codec included: validation, canonical JSON, hashes, command ids, versions. */
export const ourLog = async (server: BenchmarkServer): Promise<Contender & { log: EventLog }> => {
  const password = randomUUID();
  await migrateEventStore(await server.create('ours'), { appPassword: password });
  const store = new PostgresEventStore({ url: server.url('ours', { user: 'delibere_app', password }) });
  const log = new EventLog(store, new EventCodec(sampleTypes));
  const client = async () => {
    let [stream, version] = [`declaration-${randomUUID()}`, 0];
    return async (n: number) => {
      const answer = await log.append([sampleEvent(n)], sampleContext(stream, version));
      if (answer.kind !== 'appended') throw new Error(answer.kind);
      version = answer.version;
      if (version === 20) [stream, version] = [`declaration-${randomUUID()}`, 0];
    };
  };
  return { name: 'our log', log, client, close: () => store.close() };
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
  const codec = new EventCodec(sampleTypes);
  const { command: _, expectedVersion: __, ...context } = sampleContext('s', 0);
  const about = {
    ...context,
    id: randomUUID(),
    version: 1,
    command: randomUUID(),
    correlation: randomUUID(),
    causation: null,
  };
  const { metadata, data } = codec.encode(sampleEvent(1), about);
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
