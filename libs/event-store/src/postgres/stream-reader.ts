import type { Pool } from 'pg';
import type { StoredEvent } from '../event-store.js';
import { isAboutRequest } from './failure.js';

/** A stream, from a version on, at most `limit` events (null: all). */
export interface StreamRange {
  readonly stream: string;
  readonly fromVersion: number;
  readonly limit: number | null;
}

interface Pending {
  readonly range: StreamRange;
  readonly resolve: (events: StoredEvent[]) => void;
  readonly reject: (error: unknown) => void;
}

interface EventRow {
  readonly asked: number;
  readonly position: string;
  readonly recorded_at: Date;
  readonly metadata: Buffer;
  readonly data: Buffer;
}

const MOST_AT_ONCE = 64;

const READ_STREAMS = {
  name: 'log.read-streams',
  text: `select asked.n::int as asked, position, recorded_at, metadata, data
    from unnest($1::text[], $2::int[], $3::bigint[]) with ordinality as asked (stream, from_version, most, n)
    cross join lateral (
      select position, recorded_at, metadata, data from log.events
      where stream = asked.stream and version >= from_version order by version limit most
    ) as events
    order by asked.n, position`,
};

const toStored = ({ position, recorded_at, metadata, data }: EventRow): StoredEvent => ({
  position: Number(position),
  recordedAt: recorded_at.toISOString(),
  metadata,
  data,
});

/**
 * Reads streams: at once while the database keeps up; reads asked while `atOnce` queries are under way share the next
 * one. A command reads several short streams, and a query costs far more than the rows it finds.
 */
export class StreamReader {
  private queue: Pending[] = [];
  private underWay = 0;

  constructor(
    private readonly pool: Pool,
    private readonly atOnce: number,
  ) {}

  read(range: StreamRange): Promise<StoredEvent[]> {
    return new Promise((resolve, reject) => {
      this.queue.push({ range, resolve, reject });
      // What is asked in one turn, such as the facts of one command, is read together.
      if (this.queue.length === 1) process.nextTick(() => this.next());
    });
  }

  private next(): void {
    if (this.underWay === this.atOnce || this.queue.length === 0) return;
    const batch = this.queue.splice(0, MOST_AT_ONCE);
    this.underWay += 1;
    void this.answer(batch).finally(() => {
      this.underWay -= 1;
      this.next();
    });
    this.next();
  }

  private async answer(batch: readonly Pending[]): Promise<void> {
    try {
      const found = await this.ask(batch.map(({ range }) => range));
      batch.forEach(({ resolve }, index) => resolve(found[index] ?? []));
    } catch (error) {
      // One read that the database cannot take must not take the others with it.
      if (isAboutRequest(error) && batch.length > 1) for (const pending of batch) await this.answer([pending]);
      else for (const { reject } of batch) reject(error);
    }
  }

  private async ask(ranges: readonly StreamRange[]): Promise<StoredEvent[][]> {
    const values = [
      ranges.map(({ stream }) => stream),
      ranges.map(({ fromVersion }) => fromVersion),
      ranges.map(({ limit }) => limit),
    ];
    const { rows } = await this.pool.query<EventRow>({ ...READ_STREAMS, values });
    const found: StoredEvent[][] = ranges.map(() => []);
    for (const row of rows) found[row.asked - 1]?.push(toStored(row));
    return found;
  }
}
