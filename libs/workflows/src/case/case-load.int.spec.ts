import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { projecting } from '@libs/application';
import { type CaseEvent, allEventTypes } from '@libs/domain';
import { EventCodec, EventLog, MemoryEventStore, migrateEventStore } from '@libs/event-store';
import { day } from '@libs/kernel';
import pg from 'pg';
import { type TestDatabase, freshDatabase } from '../../../../test/support/database.js';
import { migrateWorkflows } from '../outbox/migrate.js';
import { id } from '../testing/recorded.js';
import { caseLoad, loadsNow } from './case-load.js';

const assigned = (reader: string): CaseEvent => ({
  type: 'ReaderAssigned',
  data: { cycleId: id('cycle'), reader, replaces: null, assignedBy: 'system', opinionBy: day('2026-04-01') },
});
const closed: CaseEvent = { type: 'CaseClosed', data: { cycleId: id('cycle'), on: day('2026-03-20') } };

describe('the loads of readers', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  const log = new EventLog(new MemoryEventStore(), new EventCodec(allEventTypes));
  let commands = 0;
  const append = async (name: string, event: CaseEvent): Promise<void> => {
    const stream = `case-${id(name)}`;
    await log.append([event], {
      stream,
      expectedVersion: (await log.readStream(stream)).length,
      command: { id: id(`command ${(commands += 1)}`), payload: null },
      actor: { accountId: 'system', role: 'system' },
      occurredOn: day('2026-03-02'),
    });
  };

  beforeAll(async () => {
    database = await freshDatabase();
    await migrateEventStore(database.url);
    await migrateWorkflows(database.url);
    pool = new pg.Pool({ connectionString: database.url });
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  test('are those of the last event, wherever the view stands', async () => {
    await append('one', assigned('a'));
    await append('two', assigned('a'));
    await append('three', assigned('b'));
    const page = await log.readAll(0, 10);
    await projecting(caseLoad).process(pool, page, 0);
    await pool.query('INSERT INTO follower_checkpoint (name, position) VALUES ($1, 3)', [caseLoad.name]);
    expect(await loadsNow(pool, log, ['a', 'b', 'c'])).toEqual(
      new Map([
        ['a', 2],
        ['b', 1],
      ]),
    );

    await append('one', closed);
    await append('two', assigned('b'));
    await append('four', assigned('c'));
    expect(await loadsNow(pool, log, ['a', 'b', 'c'])).toEqual(
      new Map([
        ['b', 2],
        ['c', 1],
      ]),
    );
    expect(await loadsNow(pool, log, ['c'])).toEqual(new Map([['c', 1]]));
  });
});
