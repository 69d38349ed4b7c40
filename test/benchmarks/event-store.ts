import { startEmbeddedPostgres } from '@libs/embedded-postgres';
import type { EventLog } from '@libs/event-store';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type BenchmarkServer, type Contender, bareInsert, emmett, ourLog } from './event-store/contenders.js';
import type { Measure } from './report.js';

const CLIENTS = [1, 16, 256] as const;
const ROUNDS = 5;
const ROUND_MS = Number(process.env['BENCH_ROUND_MS'] ?? 600);
const WARM_UP_MS = 1_500;
const PAGE = 5_000;

const withClient = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** Events per second of `appends` called in a closed loop, each as soon as its last was answered. */
const throughput = async (appends: readonly ((n: number) => Promise<unknown>)[], ms: number): Promise<number> => {
  const started = performance.now();
  let stored = 0;
  const loop = async (append: (n: number) => Promise<unknown>) => {
    while (performance.now() - started < ms) {
      await append(stored);
      stored += 1;
    }
  };
  await Promise.all(appends.map(loop));
  return (stored * 1_000) / (performance.now() - started);
};

/** Many short rounds, each contender in turn: what the machine does beside hits them alike. */
const appendRates = async (contenders: readonly Contender[], clients: number): Promise<Record<string, number>> => {
  const appends = new Map<string, ((n: number) => Promise<unknown>)[]>();
  const total: Record<string, number> = {};
  for (const { name, client } of contenders) {
    const own = await Promise.all(Array.from({ length: clients }, client));
    await throughput(own, ROUND_MS / 2);
    appends.set(name, own);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name } of contenders) {
      total[name] = (total[name] ?? 0) + (await throughput(appends.get(name) ?? [], ROUND_MS)) / ROUNDS;
    }
  }
  return total;
};

const copyRate = (url: string, folder: string, events: number): Promise<number> =>
  withClient(url, async (client) => {
    const started = performance.now();
    await client.query(
      `copy (select position, recorded_at, metadata, data from log.events) to '${folder}/events.copy'`,
    );
    return (events * 1_000) / (performance.now() - started);
  });

const readRate = async (log: EventLog, events: number): Promise<number> => {
  const stop = new AbortController();
  const started = performance.now();
  let read = 0;
  for await (const page of log.subscribe(0, { signal: stop.signal, pageSize: PAGE })) {
    read += page.length;
    if (read >= events) stop.abort();
  }
  return (read * 1_000) / (performance.now() - started);
};

const best = async (measure: () => Promise<number>): Promise<number> =>
  Math.max(await measure(), await measure(), await measure());

const perSecond = (rate: number): string => `${Math.round(rate).toLocaleString('en')}/s`;

const measureAll = async (
  server: BenchmarkServer,
  copyFolder: string,
  adminUrl: (database: string) => string,
): Promise<Measure[]> => {
  const [ours, insert, other] = [await ourLog(server), await bareInsert(server), await emmett(server, 64)];
  const contenders = [insert, ours.store, ours.log, other];
  for (const { client } of contenders) {
    await throughput(await Promise.all(Array.from({ length: 16 }, client)), WARM_UP_MS);
  }
  const rates = new Map<number, Record<string, number>>();
  for (const clients of CLIENTS) rates.set(clients, await appendRates(contenders, clients));
  const rate = ({ name }: Contender, clients: number) => rates.get(clients)?.[name] ?? NaN;
  const ratio = (clients: number, target: number, own: Contender, to: Contender, at = clients): Measure => ({
    name: `append, ${clients} client${clients > 1 ? 's' : ''} / ${to.name} at ${at}`,
    value: rate(own, clients) / rate(to, at),
    target,
    note: `${own.name} ${perSecond(rate(own, clients))} / ${perSecond(rate(to, at))}`,
  });
  const events = await ours.events.store.head();
  const copied = await best(() => copyRate(adminUrl('ours'), copyFolder, events));
  const read = await best(() => readRate(ours.events, events));
  await Promise.all(contenders.map((contender) => contender.close()));
  return [
    ratio(1, 0.5, ours.store, insert),
    ratio(16, 0.6, ours.store, insert),
    ratio(256, 1.2, ours.store, insert, 16),
    ratio(256, 1, ours.store, insert),
    ratio(1, 1.5, ours.log, other),
    ratio(16, 4, ours.log, other),
    ratio(256, 4, ours.log, other),
    {
      name: 'catch-up read, parsed / COPY TO',
      value: read / copied,
      target: 0.25,
      note: `${perSecond(read)} / ${perSecond(copied)}, ${events} events`,
    },
  ];
};

/** Appending and reading, as ratios measured in one run on one PostgreSQL with fsync on. */
export default async function benchmarkEventStore(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'delibere-bench-'));
  chmodSync(folder, 0o711);
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), settings: { max_connections: 450 } });
  const create = async (database: string) => {
    await withClient(server.url('postgres'), (client) => client.query(`create database ${database}`));
    return server.url(database);
  };
  try {
    return await measureAll({ create, url: server.url }, server.clusterDir, (database) => server.url(database));
  } finally {
    await server.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}
