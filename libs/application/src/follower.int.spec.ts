import { EventCodec, EventLog, MemoryEventStore } from '@libs/event-store';
import { day, eventType } from '@libs/kernel';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import { type TestDatabase, freshDatabase } from '../../../test/support/database.js';
import { type Follower, follow, inTransaction } from './follower.js';
import { CHECKPOINT_TABLE } from './projections/checkpoint.js';
import { waitForPosition } from './projections/project.js';

const types = ['Rung', 'Knocked'].map((type) => eventType(type, z.object({})));
const report = { stopped: () => undefined, trouble: () => undefined };

describe('a follower of the log', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  const log = new EventLog(new MemoryEventStore(), new EventCodec(types));

  beforeAll(async () => {
    database = await freshDatabase();
    pool = new pg.Pool({ connectionString: database.url });
    await pool.query(CHECKPOINT_TABLE);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const happen = (type: string) =>
    log.append([{ type, data: {} }], {
      stream: `door-${randomUUID()}`,
      expectedVersion: 0,
      command: { id: randomUUID(), payload: {} },
      actor: { accountId: randomUUID(), role: 'system' },
      occurredOn: day('2026-03-02'),
    });

  test('survives that the server cuts the connection of a transaction which is busy elsewhere', async () => {
    const cut = inTransaction(pool, async (client) => {
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
      await setTimeout(100);
      await client.query('SELECT 1');
    });
    await expect(cut).rejects.toThrow();
    expect(await inTransaction(pool, async (client) => (await client.query('SELECT 1')).rowCount)).toBe(1);
  });

  test('is handed the pages that concern it, and moves past the others', async () => {
    const pages: string[][] = [];
    const bell: Follower = {
      name: 'bell',
      concerns: (page) => page.some(({ type }) => type === 'Rung'),
      process: (_, page) => {
        pages.push(page.map(({ type }) => type));
        return Promise.resolve({ position: page.at(-1)!.position });
      },
    };
    await happen('Knocked');
    const stop = new AbortController();
    const following = follow(pool, log, bell, report, stop.signal);
    expect(await waitForPosition(pool, ['bell'], 1, 5_000)).toBe(true);
    await happen('Rung');
    expect(await waitForPosition(pool, ['bell'], 2, 5_000)).toBe(true);
    await happen('Knocked');
    expect(await waitForPosition(pool, ['bell'], 3, 5_000)).toBe(true);
    stop.abort();
    await following;
    expect(pages).toEqual([['Rung']]);
  });
});
