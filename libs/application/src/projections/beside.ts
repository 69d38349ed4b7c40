import type { RecordedEvent } from '@libs/event-store';
import { type Projection, type Row, evolvePage, settled, touchedKeys } from './projection.js';
import type pg from 'pg';
import { copyRows } from './copy-rows.js';
import { loadRows, writeRows } from './view-table.js';

const ROWS_IN_MEMORY = 50_000;
const ROWS_PER_WRITE = 1_000;

/** The table that is filled beside the live one. */
export const besideOf = (projection: Projection): string => `${projection.name}__rebuild`;

/**
 * Rows of one projection held in memory while the log is read again; each is settled when it is written, in bulk, while
 * the next pages are folded.
 */
export class Beside {
  private rows = new Map<string, Row | undefined>();
  private writing: Promise<void> = Promise.resolve();
  private written = false;

  /** `continued`: the table holds rows already. */
  constructor(
    private readonly client: pg.ClientBase,
    private readonly projection: Projection,
    continued = false,
  ) {
    this.written = continued;
  }

  async fold(page: readonly RecordedEvent[]): Promise<void> {
    if (this.written && !this.projection.appendOnly) await this.load(page);
    const { failure } = evolvePage(this.projection, this.rows, page);
    if (failure) throw new Error(`${this.projection.name} cannot fold event ${failure.position}: ${failure.reason}`);
    const most = this.projection.appendOnly ? ROWS_PER_WRITE : ROWS_IN_MEMORY;
    if (this.rows.size > most) await this.write();
  }

  /** Writes what is held, and waits until all of it is written. */
  async finish(): Promise<void> {
    await this.write();
    await this.writing;
  }

  /** Hands over what is held to be written; the rows can be loaded again later. */
  private async write(): Promise<void> {
    await this.writing;
    const rows = this.rows;
    this.rows = new Map();
    this.writing = this.writeAll(rows, !this.written || this.projection.appendOnly === true);
    // Whoever waits for it next hears of the failure.
    this.writing.catch(() => undefined);
    if (!this.projection.appendOnly) await this.writing;
    this.written = true;
  }

  private async writeAll(rows: ReadonlyMap<string, Row | undefined>, fresh: boolean): Promise<void> {
    let before: Promise<void> = Promise.resolve();
    for (const chunk of chunks(rows)) {
      const { written, removed } = settled(this.projection, chunk);
      await before;
      const table = besideOf(this.projection);
      before = fresh
        ? copyRows(this.client, table, [...written.values()])
        : writeRows(this.client, table, this.projection, { written, removed });
      before.catch(() => undefined);
      await nextTurn();
    }
    await before;
  }

  private async load(page: readonly RecordedEvent[]): Promise<void> {
    const missing = touchedKeys(this.projection, page).filter((key) => !this.rows.has(key));
    const found = await loadRows(this.client, besideOf(this.projection), this.projection, missing);
    for (const [key, row] of found) this.rows.set(key, row);
  }
}

/** Lets the query that was just queued be sent before the next rows are settled. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function* chunks(rows: ReadonlyMap<string, Row | undefined>): Generator<Map<string, Row | undefined>> {
  let chunk = new Map<string, Row | undefined>();
  for (const [key, row] of rows) {
    chunk.set(key, row);
    if (chunk.size < ROWS_PER_WRITE) continue;
    yield chunk;
    chunk = new Map();
  }
  if (chunk.size > 0) yield chunk;
}
