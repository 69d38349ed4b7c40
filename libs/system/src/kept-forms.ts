import type { Queryable } from '@libs/application';

/** Idempotent; run by whoever migrates. Nothing here is history: what is submitted, or saved on purpose, is an event. */
export const keptFormSchemaSql = `
create table if not exists kept_form (
  owner text not null,
  key text not null,
  content text not null,
  version integer not null,
  updated_at timestamptz not null,
  primary key (owner, key)
);
create index if not exists kept_form_by_age on kept_form (updated_at);
`;

/** What the application's role needs on this table; `role` is a name the migration already knows. */
export const keptFormGrantsSql = (role: string): string =>
  `grant select, insert, update, delete on kept_form to "${role}";`;

/** What an account has typed and not submitted. */
export interface KeptForm {
  readonly content: unknown;
  readonly version: number;
  readonly updatedAt: Date;
}

export interface FormKey {
  readonly owner: string;
  readonly key: string;
}

/** What an account has kept, without the content, newest first. */
export const keptFormsOf = async (
  pool: Queryable,
  owner: string,
): Promise<(Omit<KeptForm, 'content'> & { readonly key: string })[]> => {
  const { rows } = await pool.query<{ key: string; version: number; updated_at: Date }>(
    'select key, version, updated_at from kept_form where owner = $1 order by updated_at desc, key',
    [owner],
  );
  return rows.map(({ key, version, updated_at }) => ({ key, version, updatedAt: updated_at }));
};

/** The version kept now, or that there is another than expected (0: none). */
export type Keeping =
  { readonly kept: { readonly version: number; readonly updatedAt: Date } } | { readonly current: number };

const DAY_MS = 86_400_000;
const KEPT_DAYS = 90;
const MOST_FORMS = 100;

export const keptForm = async (pool: Queryable, { owner, key }: FormKey): Promise<KeptForm | undefined> => {
  const { rows } = await pool.query<{ content: string; version: number; updated_at: Date }>(
    'select content, version, updated_at from kept_form where owner = $1 and key = $2',
    [owner, key],
  );
  const [row] = rows;
  return row && { content: JSON.parse(row.content) as unknown, version: row.version, updatedAt: row.updated_at };
};

const INSERT = `insert into kept_form (owner, key, content, version, updated_at) values ($1, $2, $3, 1, $4)
  on conflict do nothing returning version`;
const UPDATE = `update kept_form set content = $3, version = version + 1, updated_at = $4
  where owner = $1 and key = $2 and version = $5 returning version`;

/**
 * Keeps a form over the version last seen, 0 for a new one. An account has room for so many: a new one takes the place of
 * the oldest beyond that.
 */
export const keepForm = async (
  pool: Queryable,
  { owner, key }: FormKey,
  { content, expected, now }: { readonly content: unknown; readonly expected: number; readonly now: Date },
): Promise<Keeping> => {
  const values = [owner, key, JSON.stringify(content), now];
  const { rows } = await pool.query<{ version: number }>(
    expected === 0 ? INSERT : UPDATE,
    expected === 0 ? values : [...values, expected],
  );
  const [row] = rows;
  if (!row) return { current: (await keptForm(pool, { owner, key }))?.version ?? 0 };
  if (expected === 0) await makeRoom(pool, owner);
  return { kept: { version: row.version, updatedAt: now } };
};

const makeRoom = (pool: Queryable, owner: string): Promise<unknown> =>
  pool.query(
    `delete from kept_form where owner = $1 and key in
      (select key from kept_form where owner = $1 order by updated_at desc, key offset ${MOST_FORMS})`,
    [owner],
  );

export const forgetForm = async (pool: Queryable, { owner, key }: FormKey): Promise<void> => {
  await pool.query('delete from kept_form where owner = $1 and key = $2', [owner, key]);
};

/** Forgets what nobody has come back to for three months. */
export const forgetOldForms = async (pool: Queryable, now: Date): Promise<void> => {
  await pool.query('delete from kept_form where updated_at < $1', [new Date(now.getTime() - KEPT_DAYS * DAY_MS)]);
};
