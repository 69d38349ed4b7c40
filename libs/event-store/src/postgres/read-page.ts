import type { Connection, PoolClient, Submittable } from 'pg';
import type { StoredEvent } from '../event-store.js';

const SIGNATURE_BYTES = 19;
const END_OF_ROWS = -1;
const SLAB_BYTES = 262_144;
/** Milliseconds from 1970-01-01 to 2000-01-01, from which PostgreSQL counts. */
const POSTGRES_EPOCH_MS = 946_684_800_000;

const bigintAt = (row: Buffer, offset: number): number =>
  row.readInt32BE(offset) * 2 ** 32 + row.readUInt32BE(offset + 4);

/** Turns the moments of a page into ISO 8601; the events of one append share theirs. */
const isoMoments = (): ((microseconds: number) => string) => {
  let last = NaN;
  let text = '';
  return (microseconds) => {
    if (microseconds !== last) text = new Date(Math.floor(microseconds / 1_000) + POSTGRES_EPOCH_MS).toISOString();
    last = microseconds;
    return text;
  };
};

/** The bytes of one row. */
interface Row {
  readonly slab: Buffer;
  readonly start: number;
  readonly end: number;
}

/** A row of COPY in binary: a count of columns, then each with its length; here position, moment, metadata, data. */
const parseRow = ({ slab, end }: Row, start: number, iso: (microseconds: number) => string): StoredEvent => {
  const position = bigintAt(slab, start + 6);
  const recordedAt = iso(bigintAt(slab, start + 18));
  const metadataEnd = start + 30 + slab.readInt32BE(start + 26);
  const metadata = slab.subarray(start + 30, metadataEnd);
  return { position, recordedAt, metadata, data: slab.subarray(metadataEnd + 4, end) };
};

/** A COPY … TO STDOUT in binary as a query of the driver, which by itself reads text only, every byte of it escaped. */
class CopyOut implements Submittable {
  readonly rows: Row[] = [];
  private slab = Buffer.alloc(0);
  private used = 0;
  /** The driver wraps it to end the query's timeout. */
  callback: (error?: unknown) => void;
  private failure: unknown;

  constructor(
    private readonly text: string,
    done: (error: unknown, rows: Row[]) => void,
  ) {
    this.callback = (error) => done(error, this.rows);
  }

  submit(connection: Connection): void {
    connection.query(this.text);
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    // The driver uses its buffer again: a copy, in a slab shared by many rows.
    if (this.used + chunk.length > this.slab.length) {
      this.slab = Buffer.allocUnsafeSlow(Math.max(SLAB_BYTES, chunk.length));
      this.used = 0;
    }
    chunk.copy(this.slab, this.used);
    this.rows.push({ slab: this.slab, start: this.used, end: this.used + chunk.length });
    this.used += chunk.length;
  }

  handleError(error: unknown): void {
    this.failure = error;
    this.callback(error);
  }

  handleReadyForQuery(): void {
    if (this.failure === undefined) this.callback();
  }

  handleCommandComplete(): void {}
}

/** The events of `log.events` after position `after`, at most `limit`, read in binary: several times faster than rows. */
export const readPage = async (client: PoolClient, after: number, limit: number): Promise<StoredEvent[]> => {
  const page = `select position, recorded_at, metadata, data from log.events
    where position > ${BigInt(after)} order by position limit ${BigInt(limit)}`;
  const rows = await new Promise<Row[]>((resolve, reject) => {
    const settle = (error: unknown, read: Row[]) => (error ? reject(error) : resolve(read));
    client.query(new CopyOut(`copy (${page}) to stdout (format binary)`, settle));
  });
  const iso = isoMoments();
  const events: StoredEvent[] = [];
  for (const [index, row] of rows.entries()) {
    const start = row.start + (index === 0 ? SIGNATURE_BYTES : 0);
    if (row.slab.readInt16BE(start) !== END_OF_ROWS) events.push(parseRow(row, start, iso));
  }
  return events;
};
