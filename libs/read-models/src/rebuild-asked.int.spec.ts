import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Projection, askRebuild, readRebuilds, rebuild, rebuildAsked } from '@libs/application';
import { allEventTypes } from '@libs/domain';
import { EventCodec, EventLog, PostgresEventStore, migrateEventStore } from '@libs/event-store';
import { day } from '@libs/kernel';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { APP_PASSWORD, type TestDatabase, freshDatabase } from '../../../test/support/database.js';
import { KnownRevisions } from './cycle-overview/known-revisions.js';
import { migrateReadModels } from './data-source.js';
import { readModels } from './projections.js';
import { generatedHistory } from './testing/histories.js';
import { happen, realChoices, rowsOf } from './testing/views.js';

const migrate = async (url: string): Promise<void> => {
  await migrateEventStore(url, { appPassword: APP_PASSWORD });
  await migrateReadModels(url);
};

const choices = await realChoices();

describe('a rebuild that an operator asks for', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  let pool: pg.Pool;
  let log: EventLog;
  let views: readonly Projection[];

  beforeEach(async () => {
    database = await freshDatabase({ name: 'rebuild-asked', migrate });
    const url = database.urlFor('delibere_app', APP_PASSWORD);
    store = new PostgresEventStore({ url, pollMs: 50 });
    pool = new pg.Pool({ connectionString: url, max: 12 });
    pool.on('error', () => undefined);
    log = new EventLog(store, new EventCodec(allEventTypes));
    views = readModels({ revisions: new KnownRevisions(), today: () => day('2026-11-22') });
    await happen(log, generatedHistory({ choices, cycles: 2, declarations: 4, seed: 5 }));
  });
  afterEach(async () => {
    await pool.end();
    await store.close();
    await database.drop();
  });

  const ask = (names: readonly string[] = views.map(({ name }) => name)) =>
    askRebuild(pool, { id: randomUUID(), views: names, askedBy: 'operator' });
  const aWorker = (signal = new AbortController().signal, with_ = views) => rebuildAsked(pool, log, with_, signal);
  const last = async () => (await readRebuilds(pool, 1))[0];
  const besides = async () =>
    (await pool.query(`SELECT relname FROM pg_class WHERE relname LIKE '%__rebuild'`)).rows.length;
  const evolve = () => {
    throw new Error('a release that cannot');
  };

  test('is done once by the workers there are, and told to the end', async () => {
    expect(await ask()).toBe(true);
    expect(await ask()).toBe(false);
    await Promise.all([aWorker(), aWorker(), aWorker()]);
    const head = await store.head();
    expect(await last()).toMatchObject({ status: 'done', position: head, total: head, reason: null });
    expect((await rowsOf(pool, 'cycle_history', 'position')).length).toBeGreaterThan(10);
    expect(await ask()).toBe(true);
  }, 60_000);

  test('waits for one that was begun at a terminal', async () => {
    await ask();
    const [{ position }] = await Promise.all([rebuild(pool, log, views), aWorker()]);
    expect(await last()).toMatchObject({ status: 'done', position });
  }, 60_000);

  test('fails with the reason and leaves the views as they were, when an event cannot be folded', async () => {
    await rebuild(pool, log, views);
    const rows = await rowsOf(pool, 'decision', 'id');
    await ask(['decision']);
    await aWorker(
      undefined,
      views.map((view) => (view.name === 'decision' ? { ...view, evolve } : view)),
    );
    const { status, reason } = (await last())!;
    expect([status, reason]).toEqual(['failed', expect.stringMatching(/^decision cannot fold event \d+/)]);
    expect(await rowsOf(pool, 'decision', 'id')).toEqual(rows);
    expect(await besides()).toBe(0);
  }, 60_000);

  test('fails when the release of the worker has no such view', async () => {
    await ask(['view_of_tomorrow']);
    await aWorker();
    expect(await last()).toMatchObject({ status: 'failed', reason: expect.stringContaining('view_of_tomorrow') });
  });

  test('is interrupted, and told so, when its process is asked to stop', async () => {
    const stop = new AbortController();
    const stopping = views.map((view) => ({
      ...view,
      touches: (...args: Parameters<typeof view.touches>) => {
        stop.abort();
        return view.touches(...args);
      },
    }));
    await ask();
    await aWorker(stop.signal, stopping);
    expect(await last()).toMatchObject({ status: 'interrupted', endedAt: expect.any(Date) });
    expect(await besides()).toBe(0);
  }, 60_000);

  test('is interrupted when its process is killed: it is told at once, cleared away, and another may begin', async () => {
    let release: (error: Error) => void = () => undefined;
    const never = new Promise<never>((_, reject) => {
      release = reject;
    });
    const stuck = Object.assign(Object.create(store) as PostgresEventStore, { readAll: () => never });
    await ask();
    const killed = rebuildAsked(pool, new EventLog(stuck, log.codec), views, new AbortController().signal);
    await until(async () => (await last())?.status === 'running' && (await besides()) === views.length);
    await pool.query(`SELECT pg_terminate_backend(pid) FROM pg_locks
                      WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);
    await until(async () => (await last())?.status === 'interrupted');
    await aWorker();
    expect([(await last())?.endedAt, await besides()]).toEqual([expect.any(Date), 0]);
    expect(await ask()).toBe(true);
    await aWorker();
    expect((await last())?.status).toBe('done');
    release(new Error('the process is gone'));
    await killed;
  }, 60_000);
});

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  const deadline = performance.now() + 10_000;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error('in vain');
    await wait(20);
  }
};
