import type { EventLog, RecordedEvent } from '@libs/event-store';
import pg from 'pg';
import { inTransaction } from '../follower.js';
import { type Projection, type Row, foldPage, touchedKeys } from './projection.js';
import { type Queryable, loadRows, writeRows } from './view-table.js';

const PAGE = 5_000;
const ROWS_IN_MEMORY = 50_000;
const ROWS_PER_WRITE = 2_000;

const besideOf = (projection: Projection): string => `${projection.name}__rebuild`;

/** Rows of one projection held in memory while the log is read again, written in bulk when there are many. */
class Beside {
  private readonly rows = new Map<string, Row | undefined>();
  private spilled = false;

  constructor(
    private readonly client: Queryable,
    private readonly projection: Projection,
    private readonly raw: Projection,
  ) {}

  async fold(page: readonly RecordedEvent[]): Promise<void> {
    const keys = touchedKeys(this.projection, page);
    if (keys.length === 0) return;
    if (this.spilled) await this.load(keys.filter((key) => !this.rows.has(key)));
    const known = new Map<string, Row>();
    for (const key of keys) {
      const row = this.rows.get(key);
      if (row) known.set(key, row);
    }
    const { written, removed, failure } = foldPage(this.raw, known, page);
    if (failure) throw new Error(`${this.projection.name} cannot fold event ${failure.position}: ${failure.reason}`);
    for (const [key, row] of written) this.rows.set(key, row);
    for (const key of removed) this.rows.set(key, undefined);
    if (this.rows.size > ROWS_IN_MEMORY) await this.spill();
  }

  /** Settles and writes what is held; the rows can still be loaded again. */
  async spill(): Promise<void> {
    const removed = new Set<string>();
    let written = new Map<string, Row>();
    const write = async () => {
      await writeRows(this.client, besideOf(this.projection), this.projection, { written, removed: new Set() });
      written = new Map();
    };
    for (const [key, row] of this.rows) {
      if (row === undefined) removed.add(key);
      else written.set(key, this.projection.settle ? this.projection.settle(row) : row);
      if (written.size >= ROWS_PER_WRITE) await write();
    }
    await write();
    await writeRows(this.client, besideOf(this.projection), this.projection, { written: new Map(), removed });
    this.rows.clear();
    this.spilled = true;
  }

  private async load(keys: readonly string[]): Promise<void> {
    for (const [key, row] of await loadRows(this.client, besideOf(this.projection), this.projection, keys))
      this.rows.set(key, row);
  }
}

const unsettled = ({ settle: _settle, ...projection }: Projection): Projection => projection;

/**
 * Fills these views anew beside the live ones, from the first event on, then swaps them in, each with its checkpoint
 * at the position it has reached. Live views are read and written all the while; the swap itself takes an instant.
 * `onProgress` is told the position reached and the head of the log. Throws, leaving the live views as they were, when
 * an event cannot be folded.
 */
export const rebuild = async (
  pool: pg.Pool,
  log: EventLog,
  projections: readonly Projection[],
  onProgress: (position: number, head: number) => void = () => undefined,
): Promise<{ events: number }> => {
  for (const projection of projections) await createBeside(pool, projection);
  const besides = projections.map((projection) => new Beside(pool, projection, unsettled(projection)));
  const position = await foldAll(log, besides, 0, onProgress);
  for (const beside of besides) await beside.spill();
  await inTransaction(pool, async (client) => {
    const names = projections.map(({ name }) => name);
    await client.query('INSERT INTO follower_checkpoint (name) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [
      names,
    ]);
    await client.query('SELECT 1 FROM follower_checkpoint WHERE name = ANY($1) ORDER BY name FOR UPDATE', [names]);
    const latest = projections.map((projection) => new Beside(client, projection, unsettled(projection)));
    for (const beside of latest) await beside.spill();
    const end = await foldAll(log, latest, position, onProgress);
    for (const beside of latest) await beside.spill();
    for (const projection of projections) await swap(client, projection);
    await client.query(
      `UPDATE follower_checkpoint SET position = $2, status = 'running', stopped_at = NULL, reason = NULL, updated_at = now()
       WHERE name = ANY($1)`,
      [names, end],
    );
  });
  return { events: position };
};

const foldAll = async (
  log: EventLog,
  besides: readonly Beside[],
  from: number,
  onProgress: (position: number, head: number) => void,
): Promise<number> => {
  const head = await log.store.head();
  let position = from;
  let next = log.readAll(position, PAGE);
  for (;;) {
    const page = await next;
    const last = page.at(-1);
    if (!last) return position;
    position = last.position;
    next = log.readAll(position, PAGE);
    for (const beside of besides) await beside.fold(page);
    onProgress(position, Math.max(head, position));
  }
};

const createBeside = async (client: Queryable, projection: Projection): Promise<void> => {
  const [live, beside] = [projection.name, besideOf(projection)].map((table) => pg.escapeIdentifier(table));
  await client.query(`DROP TABLE IF EXISTS ${beside}; CREATE TABLE ${beside} (LIKE ${live} INCLUDING ALL)`);
};

const indexesOf = async (client: Queryable, table: string): Promise<Map<string, string>> => {
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(
    'SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema() AND tablename = $1',
    [table],
  );
  return new Map(rows.map(({ indexname, indexdef }) => [indexdef.replace(/^.* USING /, ''), indexname]));
};

/** The filled table takes the place of the live one, and its indexes their names. */
const swap = async (client: Queryable, projection: Projection): Promise<void> => {
  const beside = besideOf(projection);
  const [before, after] = [await indexesOf(client, projection.name), await indexesOf(client, beside)];
  await client.query(`DROP TABLE ${pg.escapeIdentifier(projection.name)}`);
  await client.query(`ALTER TABLE ${pg.escapeIdentifier(beside)} RENAME TO ${pg.escapeIdentifier(projection.name)}`);
  for (const [definition, name] of after) {
    const former = before.get(definition);
    if (former && former !== name)
      await client.query(`ALTER INDEX ${pg.escapeIdentifier(name)} RENAME TO ${pg.escapeIdentifier(former)}`);
  }
};
