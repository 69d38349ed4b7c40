import type { RecordedEvent } from '@libs/event-store';
import { besideOf, indexBeside } from './beside-table.js';
import type { Lane } from './lane.js';
import { type Projection, type Row, type Unsettled, evolvePage, settled, touchedKeys } from './projection.js';
import { RowCopy } from './row-copy.js';
import { loadRows, writeRows } from './view-table.js';

const ROWS_IN_MEMORY = 50_000;
const ROWS_AT_ONCE = 250;

/** An event that this release cannot fold: its view is not rebuilt. */
export class CannotFold extends Error {
  override readonly name = 'CannotFold';

  constructor(view: string, position: number, reason: string) {
    super(`${view} cannot fold event ${position}: ${reason}`);
  }
}

/**
 * The rows of one projection while the log is read again. Those that no later event changes are sent to the table at
 * once, the others held in memory and settled when they are written; all of it on a lane, while the next events are folded.
 */
export class Beside {
  private readonly copy: RowCopy;
  private rows: Unsettled = new Map();
  private sent: Promise<void> = Promise.resolve();

  /** `filled`: the table holds rows already, and its indexes. */
  constructor(
    private readonly lane: Lane,
    private readonly projection: Projection,
    private filled = false,
  ) {
    this.copy = new RowCopy(lane, besideOf(projection));
  }

  async fold(events: readonly RecordedEvent[]): Promise<void> {
    if (this.loads) await this.load(events);
    const { failure } = evolvePage(this.projection, this.rows, events);
    if (failure) throw new CannotFold(this.projection.name, failure.position, failure.reason);
    if (!this.projection.appendOnly) return;
    await this.writeSettled(this.rows);
    this.rows.clear();
  }

  /** After a page: writes what is too much to hold, and waits for what was sent a page before. */
  async relieve(): Promise<void> {
    if (this.rows.size > ROWS_IN_MEMORY) await this.write();
    const before = this.sent;
    this.sent = this.copy.flush();
    await before;
  }

  /** Writes what is held, and waits until the table has all rows and its indexes. */
  async finish(): Promise<void> {
    await this.write();
    await this.index();
  }

  /** Whether rows that an event changes may have to be loaded before it is folded. */
  private get loads(): boolean {
    return this.filled && !this.projection.appendOnly;
  }

  private async load(events: readonly RecordedEvent[]): Promise<void> {
    const missing = touchedKeys(this.projection, events).filter((key) => !this.rows.has(key));
    const found = await this.lane.run((client) =>
      loadRows(client, besideOf(this.projection), this.projection, missing),
    );
    for (const [key, row] of found) this.rows.set(key, row);
  }

  private async write(): Promise<void> {
    const rows = this.rows;
    this.rows = new Map();
    for (const some of chunks(rows)) {
      await this.writeSettled(some);
      await nextTurn();
    }
    await this.copy.flush();
    if (rows.size > 0 && !this.projection.appendOnly) await this.index();
  }

  private async writeSettled(rows: Unsettled): Promise<void> {
    const { written, removed } = settled(this.projection, rows);
    if (!this.loads) for (const row of written.values()) this.copy.add(row);
    else
      await this.lane.run((client) =>
        writeRows(client, besideOf(this.projection), this.projection, { written, removed }),
      );
  }

  private async index(): Promise<void> {
    if (this.filled) return;
    this.filled = true;
    await this.lane.run((client) => indexBeside(client, this.projection));
  }
}

/** Lets what was just queued be sent, and what has come be read, before the work goes on. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function* chunks(rows: ReadonlyMap<string, Row | undefined>): Generator<Unsettled> {
  let chunk: Unsettled = new Map();
  for (const [key, row] of rows) {
    chunk.set(key, row);
    if (chunk.size < ROWS_AT_ONCE) continue;
    yield chunk;
    chunk = new Map();
  }
  if (chunk.size > 0) yield chunk;
}
