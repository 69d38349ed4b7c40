import { rebuild } from '@libs/application';
import { allEventTypes } from '@libs/domain';
import { startEmbeddedPostgres } from '@libs/embedded-postgres';
import { EventCodec, EventLog, PostgresEventStore, migrateEventStore } from '@libs/event-store';
import { day } from '@libs/kernel';
import { KnownRevisions, migrateReadModels, readModels } from '@libs/read-models';
import { loadAllReferentials } from '@libs/referential';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { choiceOf } from '../../libs/read-models/src/testing/choices.js';
import { type Encoded, encodeHistory } from '../../libs/read-models/src/testing/encode-history.js';
import { generatedHistory } from '../../libs/read-models/src/testing/histories.js';
import type { Measure } from './report.js';

const EVENTS = Number(process.env['BENCH_EVENTS'] ?? 200_000);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 2);
const EVENTS_PER_CYCLE = 88;
const TARGET = 40_000;
const CHUNK = 5_000;

const referentials = join(import.meta.dirname, '../../referentials');

const historyOf = async (codec: EventCodec): Promise<Encoded[]> => {
  const { referentials: loaded } = await loadAllReferentials(referentials);
  const choices = loaded.map(choiceOf);
  const cycles = Math.ceil(EVENTS / EVENTS_PER_CYCLE) + 1;
  return encodeHistory(codec, generatedHistory({ choices, cycles, declarations: 15, seed: 11 }));
};

const LOAD = `
  INSERT INTO log.events (position, recorded_at, command, version, command_size, stream, command_hash, metadata, data)
  SELECT $1::bigint + n, clock_timestamp(), command, version, 1, stream, '\\x00', metadata, data
  FROM unnest($2::uuid[], $3::int[], $4::text[], $5::bytea[], $6::bytea[])
    WITH ORDINALITY AS e (command, version, stream, metadata, data, n)`;

/** Puts a history into an empty log without the append function, which is measured elsewhere. */
const load = async (url: string, events: readonly Encoded[]): Promise<number> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (let from = 0; from < events.length; from += CHUNK) {
    const part = events.slice(from, from + CHUNK);
    await client.query(LOAD, [
      from,
      part.map(({ command }) => command),
      part.map(({ version }) => version),
      part.map(({ stream }) => stream),
      part.map(({ metadata }) => metadata),
      part.map(({ data }) => data),
    ]);
  }
  await client.query('UPDATE log.head SET position = $1', [events.length]);
  await client.query('ANALYZE log.events');
  await client.end();
  return events.length;
};

interface Round {
  readonly rate: number;
  /** Microseconds of Node's own CPU per event: what the machine does beside does not change it much. */
  readonly cpu: number;
}

const rebuildRound = async (url: string, codec: EventCodec, events: number): Promise<Round> => {
  const store = new PostgresEventStore({ url });
  const pool = new pg.Pool({ connectionString: url, max: 12 });
  pool.on('error', () => undefined);
  try {
    const views = readModels({ revisions: new KnownRevisions(), today: () => day('2026-11-22') });
    const started = performance.now();
    const before = process.cpuUsage();
    const { position } = await rebuild(pool, new EventLog(store, codec), views);
    const seconds = (performance.now() - started) / 1_000;
    if (position !== events) throw new Error(`rebuilt ${position} of ${events} events`);
    const { user, system } = process.cpuUsage(before);
    return { rate: events / seconds, cpu: (user + system) / events };
  } finally {
    await pool.end();
    await store.close();
  }
};

/** Every view rebuilt from a log of realistic cycles, PostgreSQL and Node sharing the machine. */
export default async (): Promise<Measure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'delibere-bench-'));
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'data') });
  try {
    const admin = server.url('postgres');
    await migrateEventStore(admin, { appPassword: 'bench' });
    await migrateReadModels(admin);
    const codec = new EventCodec(allEventTypes);
    const events = await load(admin, await historyOf(codec));
    const url = server.url('postgres', { user: 'delibere_app', password: 'bench' });
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await rebuildRound(url, codec, events));
    const best = Math.max(...rounds.map(({ rate }) => rate));
    const cpu = Math.min(...rounds.map((round) => round.cpu)).toFixed(1);
    const note = `${events} events into all views, best of ${ROUNDS}; ${cpu} µs of CPU in Node per event`;
    return [{ name: 'rebuild_events_per_s', value: best, target: TARGET, note }];
  } finally {
    await server.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
};
