import pg from 'pg';
import type { Lane } from './lane.js';
import type { Row } from './projection.js';

const BUFFER_BYTES = 524_288;
/** Of one unit of a JavaScript string, at most. */
const UTF8_BYTES = 3;

/** What pg's connection can do and its types do not tell. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/**
 * One `COPY … FROM STDIN` in the queue of a pg client. The rows follow the statement without waiting for its answer:
 * the server passes over them should it refuse the statement.
 */
class CopyIn implements pg.Submittable {
  private failure: Error | undefined;

  constructor(
    private readonly text: string,
    private readonly rows: Buffer,
    private readonly done: (failure?: Error) => void,
  ) {}

  readonly submit = (connection: unknown): void => {
    const copying = connection as CopyConnection;
    copying.query(this.text);
    copying.sendCopyFromChunk(this.rows);
    copying.endCopyFrom();
  };

  handleCopyInResponse(): void {
    // The rows are on their way.
  }

  handleCommandComplete(): void {
    // The answer comes with `handleReadyForQuery`.
  }

  handleError(error: Error): void {
    this.failure = error;
    this.done(error);
  }

  handleReadyForQuery(): void {
    if (!this.failure) this.done();
  }
}

const copyIn = (client: pg.ClientBase, text: string, rows: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    client.query(new CopyIn(text, rows, (failure) => (failure ? reject(failure) : resolve())));
  });

const SPECIAL = /[\\\t\n\r]/g;
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const escaped = (text: string): string =>
  text.search(SPECIAL) < 0 ? text : text.replace(SPECIAL, (special) => ESCAPED[special] ?? special);

/** A value in the text format of COPY; objects and lists are JSON. */
const field = (value: unknown): string => {
  switch (typeof value) {
    case 'string':
      return escaped(value);
    case 'number':
      return String(value);
    case 'boolean':
      return value ? 't' : 'f';
    default:
      return value === null || value === undefined ? '\\N' : escaped(JSON.stringify(value));
  }
};

/** Rows on their way into a table that does not hold them yet, the fastest way there is: their text, sent in bulk. */
export class RowCopy {
  private columns: readonly string[] = [];
  private buffer = Buffer.alloc(0);
  private used = 0;
  private sent: Promise<void> = Promise.resolve();

  constructor(
    private readonly lane: Lane,
    private readonly table: string,
  ) {}

  /** All rows have the columns of the first. */
  add(row: Row): void {
    if (this.columns.length === 0) this.columns = Object.keys(row);
    const line = this.lineOf(row);
    this.makeRoom(line.length * UTF8_BYTES);
    this.used += this.buffer.write(line, this.used);
  }

  /** Sends what was added; resolves when the table holds it and all that was sent before. */
  flush(): Promise<void> {
    if (this.used > 0) this.send(this.buffer.subarray(0, this.used));
    this.buffer = this.buffer.subarray(this.used);
    this.used = 0;
    return this.sent;
  }

  private lineOf(row: Row): string {
    let [line, before] = ['', ''];
    for (const column of this.columns) {
      line += before + field(row[column]);
      before = '\t';
    }
    return line + '\n';
  }

  private makeRoom(bytes: number): void {
    if (this.used + bytes <= this.buffer.length) return;
    void this.flush();
    if (bytes > this.buffer.length) this.buffer = Buffer.allocUnsafeSlow(Math.max(BUFFER_BYTES, bytes));
  }

  private send(rows: Buffer): void {
    const columns = this.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
    const text = `COPY ${pg.escapeIdentifier(this.table)} (${columns}) FROM STDIN`;
    this.sent = this.lane.run((client) => copyIn(client, text, rows));
  }
}
