import pg from 'pg';
import type { Projection } from './projection.js';
import type { Queryable } from './view-table.js';

/** The table that is filled beside the live one. */
export const besideOf = (projection: Projection): string => `${projection.name}__rebuild`;

const quoted = (projection: Projection): { live: string; beside: string } => ({
  live: pg.escapeIdentifier(projection.name),
  beside: pg.escapeIdentifier(besideOf(projection)),
});

/** Makes the table beside, empty and without the indexes of the live one: building them once it is filled is faster. */
export const createBeside = async (client: Queryable, projection: Projection): Promise<void> => {
  const { live, beside } = quoted(projection);
  await client.query(
    `DROP TABLE IF EXISTS ${beside}; CREATE TABLE ${beside} (LIKE ${live} INCLUDING ALL EXCLUDING INDEXES)`,
  );
};

export const dropBeside = async (client: Queryable, projection: Projection): Promise<void> => {
  await client.query(`DROP TABLE IF EXISTS ${quoted(projection).beside}`);
};

interface Index {
  readonly name: string;
  /** What it indexes, and how: the same for two tables of one shape. */
  readonly definition: string;
  readonly unique: boolean;
  /** The constraint it serves, as SQL. */
  readonly constraint: string | null;
}

const indexesOf = async (client: Queryable, table: string): Promise<Index[]> => {
  const { rows } = await client.query<Index>(
    `SELECT i.relname AS name, x.indisunique AS unique, pg_get_constraintdef(c.oid) AS constraint,
            regexp_replace(pg_get_indexdef(x.indexrelid), '^.*? USING ', '') AS definition
     FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
     LEFT JOIN pg_constraint c ON c.conindid = x.indexrelid AND c.contype IN ('p', 'u', 'x')
     WHERE x.indrelid = $1::regclass ORDER BY x.indisprimary DESC, name`,
    [pg.escapeIdentifier(table)],
  );
  return rows;
};

/** Gives the table beside the indexes and keys of the live one. */
export const indexBeside = async (client: Queryable, projection: Projection): Promise<void> => {
  const { beside } = quoted(projection);
  for (const { definition, unique, constraint } of await indexesOf(client, projection.name))
    await client.query(
      constraint === null
        ? `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ON ${beside} USING ${definition}`
        : `ALTER TABLE ${beside} ADD ${constraint}`,
    );
};

/** The filled table takes the place of the live one, and its indexes their names. */
export const swap = async (client: Queryable, projection: Projection): Promise<void> => {
  const { live, beside } = quoted(projection);
  const before = new Map((await indexesOf(client, projection.name)).map((index) => [index.definition, index.name]));
  const after = await indexesOf(client, besideOf(projection));
  await client.query(`DROP TABLE ${live}`);
  await client.query(`ALTER TABLE ${beside} RENAME TO ${live}`);
  for (const { definition, name } of after) {
    const former = before.get(definition);
    if (former !== undefined && former !== name)
      await client.query(`ALTER INDEX ${pg.escapeIdentifier(name)} RENAME TO ${pg.escapeIdentifier(former)}`);
  }
};
