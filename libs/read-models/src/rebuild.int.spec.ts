import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  type FollowerReport,
  type Projection,
  follow,
  inTransaction,
  lockCheckpoint,
  moveCheckpoint,
  projecting,
  readCheckpoints,
  rebuild,
  resumeCheckpoint,
  waitForPosition,
} from '@libs/application';
import { allEventTypes } from '@libs/domain';
import { EventCodec, EventLog, PostgresEventStore, migrateEventStore } from '@libs/event-store';
import { day } from '@libs/kernel';
import fc from 'fast-check';
import pg from 'pg';
import { APP_PASSWORD, type TestDatabase, freshDatabase } from '../../../test/support/database.js';
import { KnownRevisions } from './cycle-overview/known-revisions.js';
import { migrateReadModels } from './data-source.js';
import { readModels } from './projections.js';
import type { Choice, Happening } from './testing/happening.js';
import { generatedHistory } from './testing/histories.js';
import { happen, realChoices, rowsOf } from './testing/views.js';

const migrate = async (url: string): Promise<void> => {
  await migrateEventStore(url, { appPassword: APP_PASSWORD });
  await migrateReadModels(url);
};

const choices: readonly Choice[] = await realChoices();
const history = (seed: number, cycles = 3): Happening[] => generatedHistory({ choices, cycles, declarations: 4, seed });

const views = (): readonly Projection[] =>
  readModels({ revisions: new KnownRevisions(), today: () => day('2026-11-22') });

/** The log in pages of this size, so that rows are loaded and written again between pages. */
const pagedLog = (store: PostgresEventStore, pageSize: number): EventLog => {
  const log = new EventLog(store, new EventCodec(allEventTypes));
  const subscribe = log.subscribe.bind(log);
  log.subscribe = (after, options) => subscribe(after, { ...options, pageSize });
  return log;
};

describe('the views', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  let pool: pg.Pool;
  let log: EventLog;
  let stop: AbortController;
  let following: Promise<unknown>[];
  const stopped: string[] = [];
  const report: FollowerReport = { stopped: (name) => stopped.push(name), trouble: () => undefined };

  beforeEach(async () => {
    database = await freshDatabase({ name: 'read-models', migrate });
    const url = database.urlFor('delibere_app', APP_PASSWORD);
    store = new PostgresEventStore({ url, pollMs: 50 });
    pool = new pg.Pool({ connectionString: url, max: 24 });
    pool.on('error', () => undefined);
    log = new EventLog(store, new EventCodec(allEventTypes));
    stop = new AbortController();
    following = [];
    stopped.length = 0;
  });

  afterEach(async () => {
    stop.abort();
    await Promise.all(following);
    await pool.end();
    await store.close();
    await database.drop();
  });

  const live = (projections: readonly Projection[], pageSize = 40): void => {
    for (const projection of projections)
      following.push(follow(pool, pagedLog(store, pageSize), projecting(projection), report, stop.signal));
  };

  const caughtUp = async (projections: readonly Projection[]): Promise<boolean> =>
    waitForPosition(
      pool,
      projections.map(({ name }) => name),
      await store.head(),
      20_000,
    );

  const allRows = async (projections: readonly Projection[]): Promise<Record<string, unknown[]>> => {
    const rows: Record<string, unknown[]> = {};
    for (const { name, key } of projections) rows[name] = await rowsOf(pool, name, key);
    return rows;
  };

  test('hold the same rows rebuilt as live, whatever the history and the size of the pages', async () => {
    const projections = views();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 90 }), async (seed, size) => {
        const page = new AbortController();
        await happen(log, history(seed, 2));
        const runs = projections.map((projection) =>
          follow(pool, pagedLog(store, size), projecting(projection), report, page.signal),
        );
        expect(await caughtUp(projections)).toBe(true);
        page.abort();
        await Promise.all(runs);
        const before = await allRows(projections);
        expect((before['cycle_history'] ?? []).length).toBeGreaterThan(20);
        expect(before['cycle_overview']?.[0]).toMatchObject({ assessment: { status: expect.any(String) } });
        await rebuild(pool, log, views());
        expect(await allRows(projections)).toEqual(before);
      }),
      { numRuns: 4 },
    );
  }, 120_000);

  test('lose nothing that is appended while they are rebuilt, and go on live afterwards', async () => {
    const projections = views();
    await happen(log, history(7, 4));
    live(projections, 25);
    const appending = happen(log, history(8)).then(() => happen(log, history(9)));
    await rebuild(pool, log, views());
    await rebuild(pool, log, views());
    await appending;
    expect(await caughtUp(projections)).toBe(true);
    const rows = await allRows(projections);
    stop.abort();
    await Promise.all(following);
    await rebuild(pool, log, views());
    expect(await allRows(projections)).toEqual(rows);
  }, 120_000);

  test('stop one by one: the one that cannot fold an event stands before it with a reason, the others go on', async () => {
    let poisoned = true;
    const mended = views();
    const projections = mended.map((projection) =>
      projection.name === 'decision'
        ? {
            ...projection,
            evolve: (...[row, event, key]: Parameters<Projection['evolve']>) => {
              if (poisoned && event.type === 'CaseDecided') throw new Error('a decision it does not understand');
              return projection.evolve(row, event, key);
            },
          }
        : projection,
    );
    await happen(log, history(21));
    live(projections);
    const others = projections.filter(({ name }) => name !== 'decision');
    expect(await caughtUp(others)).toBe(true);
    expect(await caughtUp(projections)).toBe(false);
    const events = await log.readAll(0, 10_000);
    const poison = events.find(({ type }) => type === 'CaseDecided')!.position;
    const checkpoint = (await readCheckpoints(pool)).find(({ name }) => name === 'decision');
    expect(checkpoint).toMatchObject({
      status: 'stopped',
      position: poison - 1,
      stoppedAt: poison,
      reason: 'a decision it does not understand',
    });
    expect(stopped).toEqual(['decision']);
    poisoned = false;
    expect(await resumeCheckpoint(pool, 'decision')).toBe(true);
    expect(await caughtUp(projections)).toBe(true);
    const rows = await allRows(projections);
    await rebuild(pool, log, mended);
    expect(await allRows(projections)).toEqual(rows);
  }, 120_000);

  test('are written by one runner: a second one waits, and one that was overtaken writes nothing', async () => {
    const [projection] = views().filter(({ name }) => name === 'declaration');
    await happen(log, history(33, 2));
    live([projection!], 10);
    live([projection!], 10);
    expect(await caughtUp([projection!])).toBe(true);
    const rows = await rowsOf(pool, 'declaration', 'id');
    const overtaken = inTransaction(pool, (client) => lockCheckpoint(client, 'declaration', 0));
    await expect(overtaken).rejects.toThrow('no longer stands at 0');
    const late = inTransaction(pool, async (client) => {
      await client.query('DELETE FROM declaration');
      await moveCheckpoint(client, 'declaration', 0, 50);
    });
    await expect(late).rejects.toThrow('another process moved');
    expect(await rowsOf(pool, 'declaration', 'id')).toEqual(rows);
    expect(rows.length).toBeGreaterThan(0);
  }, 60_000);

  test('fold no event twice when the process dies between the rows and the checkpoint', async () => {
    const projection = views().find(({ name }) => name === 'declaration')!;
    await happen(log, history(55, 2));
    const follower = projecting(projection);
    let crashes = 2;
    const dying = {
      name: follower.name,
      process: async (...args: Parameters<typeof follower.process>) => {
        const progress = await follower.process(...args);
        if (crashes-- > 0) throw new Error('killed after the rows were written');
        return progress;
      },
    };
    following.push(follow(pool, pagedLog(store, 30), dying, report, stop.signal));
    expect(await caughtUp([projection])).toBe(true);
    const rows = await rowsOf(pool, 'declaration', 'id');
    await rebuild(pool, log, [projection]);
    expect(await rowsOf(pool, 'declaration', 'id')).toEqual(rows);
  }, 60_000);

  test('stay as they were when a rebuild meets an event it cannot fold, and nothing is left beside them', async () => {
    const projection = views().find(({ name }) => name === 'decision')!;
    await happen(log, history(77, 2));
    await rebuild(pool, log, [projection]);
    const rows = await rowsOf(pool, 'decision', 'id');
    const evolve = () => {
      throw new Error('a release that cannot');
    };
    await expect(rebuild(pool, log, [{ ...projection, evolve }])).rejects.toThrow(/decision cannot fold event \d+/);
    expect(await rowsOf(pool, 'decision', 'id')).toEqual(rows);
    const { rows: left } = await pool.query(`SELECT relname FROM pg_class WHERE relname LIKE '%__rebuild%'`);
    expect(left).toEqual([]);
  }, 60_000);

  test('keep their columns, keys and indexes, and the names of these, when they are rebuilt', async () => {
    const shape = async (): Promise<unknown[]> => {
      const { rows } = await pool.query(
        `SELECT table_name AS of, column_name || ' ' || data_type || ' ' || is_nullable AS what
           FROM information_schema.columns WHERE table_schema = 'public'
         UNION ALL SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public'
         UNION ALL SELECT conrelid::regclass::text, conname || ' ' || pg_get_constraintdef(oid)
           FROM pg_constraint WHERE connamespace = 'public'::regnamespace
         ORDER BY 1, 2`,
      );
      return rows;
    };
    await happen(log, history(79, 2));
    const before = await shape();
    await rebuild(pool, log, views());
    expect(await shape()).toEqual(before);
    await rebuild(pool, log, views());
    expect(await shape()).toEqual(before);
  }, 60_000);

  test('are rebuilt by one at a time: a second rebuild waits for the first', async () => {
    const projections = views();
    await happen(log, history(78, 2));
    const [one, other] = await Promise.all([rebuild(pool, log, projections), rebuild(pool, log, views())]);
    expect(one).toEqual(other);
    expect((await rowsOf(pool, 'cycle_history', 'position')).length).toBeGreaterThan(20);
  }, 60_000);
});
