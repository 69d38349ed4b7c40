import type { Projection } from '@libs/application';
import { allEventTypes } from '@libs/domain';
import { EventCodec, EventLog, PostgresEventStore } from '@libs/event-store';
import { type CalendarDay, dayInParis } from '@libs/kernel';
import { KnownRevisions, readModelDataSource, readModels } from '@libs/read-models';
import { caseLoad } from '@libs/workflows';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { databaseUrl, OperationRefused } from './database-url.js';

/** What an operator's command works with. */
export interface Views {
  readonly log: EventLog;
  readonly pool: pg.Pool;
  readonly source: DataSource;
  readonly projections: readonly Projection[];
  readonly today: CalendarDay;
}

const UNREACHABLE: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT']);

const unreachable = (error: unknown): boolean => UNREACHABLE.has(String((Object(error) as { code?: unknown }).code));

const opened = async (url: string): Promise<Views> => {
  const source = await readModelDataSource(url, { max: 4 }).initialize();
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('error', () => undefined);
  const log = new EventLog(new PostgresEventStore({ url }), new EventCodec(allEventTypes));
  const today = dayInParis(new Date().toISOString());
  const projections = [...readModels({ revisions: new KnownRevisions(), today: () => today }), caseLoad];
  return { log, pool, source, projections, today };
};

/** Opens the database for one command, and closes it whatever happens. */
export const withViews = async <T>(asked: string | undefined, work: (views: Views) => Promise<T>): Promise<T> => {
  const url = databaseUrl(asked, process.env);
  try {
    const views = await opened(url);
    try {
      return await work(views);
    } finally {
      await views.pool.end();
      await views.log.store.close();
      await views.source.destroy();
    }
  } catch (error) {
    if (!unreachable(error)) throw error;
    throw new OperationRefused(
      'La base ne répond pas : démarrez le système (« npm start »), ou vérifiez DATABASE_URL.',
    );
  }
};
