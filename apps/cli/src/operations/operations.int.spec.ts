import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readCheckpoint, stopCheckpoint } from '@libs/application';
import { allEventTypes } from '@libs/domain';
import { EventCodec, EventLog, PostgresEventStore } from '@libs/event-store';
import { migrateSystem } from '@libs/system';
import pg from 'pg';
import { generatedHistory } from '../../../../libs/read-models/src/testing/histories.js';
import { happen, realChoices } from '../../../../libs/read-models/src/testing/views.js';
import { APP_PASSWORD, type TestDatabase, freshDatabase } from '../../../../test/support/database.js';
import { rebuildOperation, replayOperation, resumeOperation, statusOperation } from './operations.js';

const migrate = (url: string): Promise<void> => migrateSystem(url, APP_PASSWORD);

describe('the operations on the views', () => {
  let test_: TestDatabase;
  let pool: pg.Pool;
  let database: string;
  let cycle: string;

  beforeAll(async () => {
    test_ = await freshDatabase({ name: 'operations', migrate });
    database = test_.urlFor('delibere_app', APP_PASSWORD);
    pool = new pg.Pool({ connectionString: database });
    const store = new PostgresEventStore({ url: database });
    const log = new EventLog(store, new EventCodec(allEventTypes));
    const choices = await realChoices();
    await happen(log, generatedHistory({ choices, cycles: 2, declarations: 3, seed: 5 }));
    const opened = (await log.readAll(0, 1_000)).find(({ type }) => type === 'CycleOpened')!;
    cycle = opened.stream.slice('cycle-'.length);
    await store.close();
  }, 60_000);

  afterAll(async () => {
    await pool.end();
    await test_.drop();
  });

  test('say that nothing has begun, rebuild every view, and say that all have caught up', async () => {
    const before = await statusOperation({ database });
    expect(before.lines.join('\n')).toMatch(/cycle_overview +0 /);
    const rebuilt = await rebuildOperation(undefined, { database });
    expect(rebuilt).toMatchObject({ code: 0, errors: [] });
    expect(rebuilt.lines[0]).toMatch(/événements relus .* vues reconstruites : referential_revision, .*cycle_history/);
    const status = JSON.parse((await statusOperation({ database, json: true })).lines.join('')) as {
      followers: { lag: number }[];
    };
    expect(status.followers.every(({ lag }) => lag === 0)).toBe(true);
  });

  test('rebuild one view alone, and refuse one that does not exist', async () => {
    expect((await rebuildOperation('decision', { database })).lines[0]).toMatch(/reconstruites : decision\.$/);
    expect(await rebuildOperation('decisions', { database })).toMatchObject({
      code: 1,
      errors: [expect.stringContaining('Vue inconnue : decisions. Vues : ')],
    });
  });

  test('resume what was stopped, and nothing else', async () => {
    await readCheckpoint(pool, 'declaration');
    await stopCheckpoint(pool, 'declaration', 12, 'un événement illisible');
    const status = await statusOperation({ database });
    expect(status.lines.join('\n')).toMatch(/declaration .*ARRÊTÉ avant l’événement 12 : un événement illisible/);
    expect((await resumeOperation('declaration', { database })).lines[0]).toContain('reprend');
    expect((await resumeOperation('declaration', { database })).errors[0]).toBe('declaration n’est pas arrêté.');
    expect((await resumeOperation('autre', { database })).errors[0]).toMatch(/^Suiveur inconnu : autre/);
  });

  test('replay a cycle as it was known, as text and as JSON', async () => {
    const whole = await replayOperation(cycle, { database });
    expect(whole.lines.join('\n')).toMatch(/Cycle n° 1 ouvert[^]*Évaluation au .* révision/);
    const { events } = JSON.parse((await replayOperation(cycle, { database, json: true })).lines.join('\n')) as {
      events: { position: number }[];
    };
    const at = String(events[2]!.position);
    const early = await replayOperation(cycle, { database, at, asOf: '2025-06-01', json: true });
    expect(JSON.parse(early.lines.join('\n'))).toMatchObject({ asOf: '2025-06-01', position: Number(at) });
    expect(await replayOperation(cycle, { database, at: '1' })).toMatchObject({ code: 1 });
  });

  test('say in a sentence that the database does not answer', async () => {
    const answer = await statusOperation({ database: 'postgres://nobody:x@127.0.0.1:1/none' });
    expect(answer).toMatchObject({ code: 1, errors: [expect.stringContaining('La base ne répond pas')] });
  });
});
