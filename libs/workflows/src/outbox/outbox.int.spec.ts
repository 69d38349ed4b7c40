import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Job, JobQueue } from '../queue/job.js';
import { migrateEventStore } from '@libs/event-store';
import pg from 'pg';
import { type TestDatabase, freshDatabase } from '../../../../test/support/database.js';
import { caseOpened, id, recorded } from '../testing/recorded.js';
import { allWorkflows } from '../workflows.js';
import { followWorkflows, sweep } from './follow-workflows.js';
import { migrateWorkflows } from './migrate.js';
import { noteDone, notePutOff } from './outbox.js';

class ListedQueue extends JobQueue {
  readonly added: string[] = [];
  reachable = true;

  add(jobs: readonly Job[]): Promise<void> {
    if (!this.reachable) return Promise.reject(new Error('the queue cannot be reached'));
    this.added.push(...jobs.map(({ name }) => name));
    return Promise.resolve();
  }
}

const workflows = allWorkflows({ reminderDays: 7 });
const opened = recorded({ type: 'CaseOpened', data: caseOpened }, { stream: `case-${id('case')}` });
const assign = { queue: 'assignments', name: 'assign-reader', id: `assign-reader.${opened.metadata.id}`, data: {} };
const escalate = { queue: 'timers', name: 'escalate-case', id: `escalate-case.${opened.metadata.id}`, data: {} };
const at = (instant: string) => () => new Date(instant);
const morning = at('2026-03-02T08:00:00Z');
const deadlinePassed = at('2026-03-09T23:00:00Z');

describe('the jobs written down', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let queue: ListedQueue;

  beforeAll(async () => {
    database = await freshDatabase();
    await migrateEventStore(database.url);
    await migrateWorkflows(database.url);
    await migrateWorkflows(database.url);
    pool = new pg.Pool({ connectionString: database.url });
  });
  beforeEach(async () => {
    queue = new ListedQueue();
    await pool.query('TRUNCATE workflow_job');
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  const react = () => followWorkflows(workflows, queue, morning).process(pool, [opened], 0);

  test('are queued when they are due, and those of a later day stay where they are', async () => {
    expect(await react()).toEqual({ position: 1 });
    expect(queue.added).toEqual(['assign-reader']);
    const { rows } = await pool.query('SELECT name FROM workflow_job WHERE done_at IS NULL ORDER BY name');
    expect(rows).toEqual([{ name: 'assign-reader' }, { name: 'escalate-case' }]);
  });

  test('are queued once, though the log is read again from its beginning', async () => {
    await react();
    await react();
    expect(queue.added).toEqual(['assign-reader']);
  });

  test('are queued again by a sweep when the queue has lost them', async () => {
    await react();
    queue.added.length = 0;
    expect(await sweep(pool, queue, morning)).toBe(1);
    expect(queue.added).toEqual(['assign-reader']);
  });

  test('are queued by a sweep when their day has come, unless they are done', async () => {
    await react();
    queue.added.length = 0;
    await noteDone(pool, assign);
    await sweep(pool, queue, deadlinePassed);
    expect(queue.added).toEqual(['escalate-case']);
    await noteDone(pool, escalate);
    expect(await sweep(pool, queue, deadlinePassed)).toBe(0);
  });

  test('wait for the day they were put off to', async () => {
    await react();
    await notePutOff(pool, assign, '2026-03-03T23:00:00Z');
    expect(await sweep(pool, queue, morning)).toBe(0);
    expect(await sweep(pool, queue, at('2026-03-03T22:30:00Z'))).toBe(1);
  });

  test('stay done when that was noted before they were written down', async () => {
    await noteDone(pool, assign);
    await react();
    expect(queue.added).toEqual([]);
  });

  test('are tried again as a whole page when the queue cannot be reached', async () => {
    queue.reachable = false;
    await expect(react()).rejects.toThrow('cannot be reached');
  });

  test('come in pages, each job once, however many are due at one instant', async () => {
    await pool.query(
      `INSERT INTO workflow_job SELECT 'many.' || n, 'relays', 'many', '{}', '2026-03-01T00:00:00.123456Z' FROM generate_series(1, 4500) n`,
    );
    expect(await sweep(pool, queue, morning)).toBe(4500);
    expect(queue.added).toHaveLength(4500);
  });
});
