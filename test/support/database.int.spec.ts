import { afterAll, describe, expect, test } from '@jest/globals';
import { type TestDatabase, freshDatabase, withClient } from './database.js';

const made: TestDatabase[] = [];
const database = async (...template: Parameters<typeof freshDatabase>) => {
  const fresh = await freshDatabase(...template);
  made.push(fresh);
  return fresh;
};
afterAll(() => Promise.all(made.map((one) => one.drop())));

describe('the database of a test', () => {
  test('is empty, answers, and is not that of another test', async () => {
    const [one, other] = [await database(), await database()];
    await withClient(one.url, (client) => client.query('create table only_here (id int)'));
    const tables = await withClient(other.url, (client) => client.query("select to_regclass('only_here') as it"));
    expect(tables.rows).toEqual([{ it: null }]);
  });

  test('copies what was migrated, and migrates it once', async () => {
    let runs = 0;
    const migrate = (url: string) => {
      runs += 1;
      return withClient(url, (client) => client.query('create table migrated as select 1 as row'));
    };
    const copies = await Promise.all([1, 2, 3].map(() => database({ name: 'once', migrate })));
    for (const copy of copies) {
      const { rows } = await withClient(copy.url, (client) => client.query('select row from migrated'));
      expect(rows).toEqual([{ row: 1 }]);
    }
    expect(runs).toBe(1);
  });
});
