import { RevisionBook, follow, projecting } from '@libs/application';
import { allEventTypes, account } from '@libs/domain';
import { EventCodec, EventLog, PostgresEventStore, migrateEventStore } from '@libs/event-store';
import { FolderEvidenceStore } from '@libs/evidence';
import { type Account, AccountDirectory, MemorySessionStore } from '@libs/identity';
import { dayInParis } from '@libs/kernel';
import { KnownRevisions, migrateReadModels, readModelDataSource, readModels } from '@libs/read-models';
import { standingOf } from '@libs/application';
import { keptFormSchemaSql } from '@libs/system';
import { CommandBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { freshDatabase } from '../../../../test/support/database.js';
import { createApi } from '../create-api.js';
import type { ApiParts } from '../parts.js';
import { type Someone, foundCouncil, people } from './council.js';
import { type Client, clientOf } from './client.js';

/** The API on a port of its own, over a database of its own, with its views following the log. */
export interface ApiUnderTest {
  readonly app: NestFastifyApplication;
  readonly parts: ApiParts;
  readonly origin: string;
  readonly logged: string[];
  /** Milliseconds by which the clock of the API is ahead. */
  readonly clock: { ahead: number };
  readonly as: (someone: Someone) => Promise<Client>;
  readonly anyone: Client;
  readonly close: () => Promise<void>;
}

class PeopleInLog extends AccountDirectory {
  constructor(private readonly log: EventLog) {
    super();
  }
  override byIdentity(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
  override async byId(accountId: string): Promise<Account | undefined> {
    const { state } = await standingOf(this.log, account, accountId);
    if (state.status === 'none') return undefined;
    return { accountId, displayName: state.familyName, roles: state.roles.map(({ role }) => role) };
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const migrate = async (url: string): Promise<void> => {
  await migrateEventStore(url);
  await migrateReadModels(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(keptFormSchemaSql);
  await client.end();
};

const idleQueues = (): ApiParts['queues'] => ({
  counts: () => Promise.resolve({ review: { waiting: 2, active: 0, delayed: 1, dead: 0 } }),
  ping: () => Promise.resolve(),
  deadLetters: () => Promise.resolve([]),
  retryDeadLetter: () => Promise.resolve(false),
});

/** Starts the API as an application would, with fictional people in it. `changed` replaces parts of it. */
export const startApi = async (changed: (parts: ApiParts) => Partial<ApiParts> = () => ({})): Promise<ApiUnderTest> => {
  const database = await freshDatabase({ name: 'api', migrate });
  const dataDir = await mkdtemp(join(tmpdir(), 'api-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const log = new EventLog(new PostgresEventStore({ url: database.url, pollMs: 50 }), new EventCodec(allEventTypes));
  const pool = new pg.Pool({ connectionString: database.url, max: 24 });
  const dataSource = await readModelDataSource(database.url).initialize();
  const clock = { ahead: 0 };
  const now = () => new Date(Date.now() + clock.ahead);
  const revisions = new KnownRevisions();
  const projections = readModels({ revisions, today: () => dayInParis(now().toISOString()) });
  const logged: string[] = [];
  const parts: ApiParts = {
    configuration: { http: { host: '127.0.0.1', port, publicUrl: origin } },
    pool,
    dataSource,
    log,
    evidence: await FolderEvidenceStore.at(join(dataDir, 'evidence')),
    decisions: {
      book: new RevisionBook(log),
      directory: { completeness: () => Promise.resolve(null), rppsTaken: () => Promise.resolve(false) },
      delays: { assignment: 5, opinion: 30, decision: 30, reminder: 7, answer: { least: 7, most: 60 }, requests: 3 },
      cycles: { observationDays: 30 },
      uncheckedRppsAllowed: false,
    },
    queues: idleQueues(),
    revisions,
    identity: {
      publicUrl: origin,
      demo: { dataDir, accounts: demoAccounts },
      sessions: new MemorySessionStore(),
      accounts: new PeopleInLog(log),
      now,
    },
    followers: projections.map(({ name }) => name),
    views: projections,
    clock: now,
    logger: pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) }),
  };
  const stop = new AbortController();
  const app = await createApi({ ...parts, ...changed(parts) });
  await foundCouncil(app.get(CommandBus, { strict: false }), now);
  const report = { stopped: () => undefined, trouble: () => undefined };
  const following = projections.map((one) => follow(pool, log, projecting(one), report, stop.signal));
  await app.listen(port, '127.0.0.1');
  const clients = new Map<Someone, Promise<Client>>();
  const as = (someone: Someone): Promise<Client> => {
    const known = clients.get(someone) ?? clientOf(origin, someone);
    clients.set(someone, known);
    return known;
  };
  const close = async (): Promise<void> => {
    await app.close();
    stop.abort();
    await Promise.all(following);
    await log.store.close();
    await dataSource.destroy();
    await pool.end();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { app, parts, origin, logged, clock, as, anyone: await clientOf(origin), close };
};

const demoAccounts = Object.entries(people).map(([login, accountId]) => ({
  accountId,
  login,
  displayName: `Fictive ${login}`,
  roles: [],
}));
