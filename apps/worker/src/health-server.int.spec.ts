import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stopCheckpoint } from '@libs/application';
import { type CaseEvent, allEventTypes } from '@libs/domain';
import { EventCodec, EventLog, PostgresEventStore } from '@libs/event-store';
import { day } from '@libs/kernel';
import { QUEUES, type Queues, migrateWorkflows, openQueues } from '@libs/workflows';
import pg from 'pg';
import { logDatabase } from '../../../libs/event-store/src/testing/postgres-log.js';
import { serveHealth } from './health-server.js';

describe('what monitoring asks of a worker', () => {
  let database: Awaited<ReturnType<typeof logDatabase>>;
  let log: EventLog;
  let queues: Queues;
  let pool: pg.Pool;
  let server: Awaited<ReturnType<typeof serveHealth>>;
  const ask = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`);

  beforeAll(async () => {
    database = await logDatabase();
    await migrateWorkflows(database.url);
    log = new EventLog(new PostgresEventStore({ url: database.appUrl }), new EventCodec(allEventTypes));
    pool = new pg.Pool({ connectionString: database.appUrl });
    const report = { retrying: () => undefined, dead: () => undefined, trouble: () => undefined };
    queues = await openQueues({ postgresUrl: database.appUrl }, { names: QUEUES, report });
    server = await serveHealth({ host: '127.0.0.1', port: 0 }, ['workflows'], { pool, log, queues });
  });
  afterAll(async () => {
    await server.close();
    await queues.close();
    await pool.end();
    await log.store.close();
    await database.drop();
  });

  test('it is alive, and ready when database and queues answer', async () => {
    expect(await (await ask('/health/live')).json()).toEqual({ status: 'live' });
    const ready = await ask('/health/ready');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: 'ready', database: 'up', queue: 'up', stopped: [] });
    expect((await ask('/anything')).status).toBe(404);
  });

  test('its metrics tell the head of the log, the followers and the jobs', async () => {
    const closed: CaseEvent = { type: 'CaseClosed', data: { cycleId: 'c', on: day('2026-11-22') } };
    await log.append([closed], {
      stream: 'case-1',
      expectedVersion: 0,
      command: { id: '00000000-0000-4000-8000-000000000001', payload: null },
      actor: { accountId: 'system', role: 'system' },
      occurredOn: day('2026-11-22'),
    });
    await pool.query("INSERT INTO follower_checkpoint (name, position) VALUES ('workflows', 1), ('other', 7)");
    const metrics = await (await ask('/metrics')).text();
    expect(metrics).toMatch(/^log_head_position 1$/m);
    expect(metrics).toMatch(/^follower_position\{follower="workflows"\} 1$/m);
    expect(metrics).not.toContain('follower="other"');
    expect(metrics).toMatch(/^queue_jobs\{queue="relays",state="dead"\} 0$/m);
  });

  test('a follower that stands still degrades it and does not take it down', async () => {
    await stopCheckpoint(pool, 'workflows', 2, 'a reason that may name a person');
    const ready = await ask('/health/ready');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ status: 'degraded', stopped: [{ name: 'workflows', position: 2 }] });
  });
});
