import pg from 'pg';
import type { Folded, Projection, Row } from './projection.js';

export type Queryable = Pick<pg.ClientBase, 'query'>;

const name = (identifier: string): string => pg.escapeIdentifier(identifier);

/** The rows with these keys, by key, as JSON. */
export const loadRows = async (
  client: Queryable,
  table: string,
  projection: Projection,
  keys: readonly string[],
): Promise<Map<string, Row>> => {
  if (keys.length === 0 || projection.appendOnly) return new Map();
  const { rows } = await client.query<{ key: string; row: Row }>(
    `SELECT ${name(projection.key)}::text AS key, to_jsonb(t) AS row FROM ${name(table)} t WHERE ${name(projection.key)}::text = ANY($1)`,
    [keys],
  );
  return new Map(rows.map(({ key, row }) => [key, row]));
};

/** Writes and removes the rows of a folded page, in the transaction of `client`. */
export const writeRows = async (
  client: Queryable,
  table: string,
  projection: Projection,
  { written, removed }: Pick<Folded, 'written' | 'removed'>,
): Promise<void> => {
  if (removed.size > 0)
    await client.query(`DELETE FROM ${name(table)} WHERE ${name(projection.key)}::text = ANY($1)`, [[...removed]]);
  if (written.size === 0) return;
  const rows = [...written.values()];
  const columns = Object.keys(rows[0] as Row);
  const updates = columns.filter((column) => column !== projection.key).map((c) => `${name(c)} = EXCLUDED.${name(c)}`);
  await client.query(
    `INSERT INTO ${name(table)} (${columns.map(name).join(', ')})
     SELECT ${columns.map(name).join(', ')} FROM json_populate_recordset(NULL::${name(table)}, $1::json)
     ${projection.appendOnly ? '' : `ON CONFLICT (${name(projection.key)}) DO UPDATE SET ${updates.join(', ')}`}`,
    [JSON.stringify(rows)],
  );
};
