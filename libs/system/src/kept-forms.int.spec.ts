import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Pool } from 'pg';
import { freshDatabase } from '../../../test/support/database.js';
import { forgetForm, forgetOldForms, keepForm, keptForm, keptFormSchemaSql, keptFormsOf } from './kept-forms.js';

let pool: Pool;
let drop: () => Promise<void>;
beforeAll(async () => {
  const database = await freshDatabase();
  drop = () => database.drop();
  pool = new Pool({ connectionString: database.url, max: 2 });
  await pool.query(keptFormSchemaSql);
  await pool.query(keptFormSchemaSql);
});
afterAll(async () => {
  await pool.end();
  await drop();
});

const now = new Date('2026-11-22T10:00:00Z');
const keep = (
  owner: string,
  key: string,
  expected: number,
  content: unknown = { title: 'Saisie inventée' },
  at = now,
) => keepForm(pool, { owner, key }, { content, expected, now: at });

describe('a form that is typed', () => {
  test('is kept as it was, with what no column of JSON would take', async () => {
    const content = { title: 'Zéro \u0000 et « guillemets »', nested: { list: [1, null, true] } };
    expect(await keep('a', 'one', 0, content)).toEqual({ kept: { version: 1, updatedAt: now } });
    expect(await keptForm(pool, { owner: 'a', key: 'one' })).toEqual({ content, version: 1, updatedAt: now });
  });

  test('is written over only by who has seen its last version', async () => {
    await keep('a', 'two', 0);
    expect(await keep('a', 'two', 1, { title: 'Suite' })).toMatchObject({ kept: { version: 2 } });
    expect(await keep('a', 'two', 1, { title: 'Vieil onglet' })).toEqual({ current: 2 });
    expect(await keep('a', 'two', 0, { title: 'Autre onglet' })).toEqual({ current: 2 });
    expect(await keep('a', 'gone', 4)).toEqual({ current: 0 });
    expect((await keptForm(pool, { owner: 'a', key: 'two' }))?.content).toEqual({ title: 'Suite' });
  });

  test('belongs to its owner', async () => {
    expect(await keptForm(pool, { owner: 'b', key: 'one' })).toBeUndefined();
    expect(await keptFormsOf(pool, 'b')).toEqual([]);
    await forgetForm(pool, { owner: 'b', key: 'one' });
    expect((await keptFormsOf(pool, 'a')).map(({ key }) => key)).toEqual(['one', 'two']);
    await forgetForm(pool, { owner: 'a', key: 'one' });
    expect((await keptFormsOf(pool, 'a')).map(({ key }) => key)).toEqual(['two']);
  });

  test('is forgotten three months after it was last touched', async () => {
    await keep('c', 'old', 0, {}, new Date('2026-08-23T09:00:00Z'));
    await keep('c', 'young', 0, {}, new Date('2026-08-25T09:00:00Z'));
    await forgetOldForms(pool, now);
    expect(await keptForm(pool, { owner: 'c', key: 'old' })).toBeUndefined();
    expect(await keptForm(pool, { owner: 'c', key: 'young' })).toBeDefined();
  });

  test('makes room for itself where an account has as many as it may', async () => {
    for (let index = 0; index <= 100; index += 1)
      await keep('d', `form-${index}`, 0, {}, new Date(now.getTime() + index));
    expect(await keptForm(pool, { owner: 'd', key: 'form-0' })).toBeUndefined();
    expect(await keptForm(pool, { owner: 'd', key: 'form-1' })).toBeDefined();
  });
});
