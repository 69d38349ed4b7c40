import type { DecisionParts } from '@libs/application';
import type { Configuration } from '@libs/configuration';
import { allEventTypes } from '@libs/domain';
import { EventCodec, EventLog, PostgresEventStore } from '@libs/event-store';
import { type EvidenceStore, FolderEvidenceStore } from '@libs/evidence';
import { dayInParis, kindOf } from '@libs/kernel';
import { KnownRevisions, readModelDataSource, readModels, refreshDue } from '@libs/read-models';
import { QUEUES, type Queues, WORKFLOWS, caseLoad, openQueues } from '@libs/workflows';
import pg from 'pg';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { collectOrphans } from './collect-orphans.js';
import { decisionPartsOf } from './decision-parts.js';
import { forgetOldForms } from './kept-forms.js';
import { queueReport } from './queue-report.js';

const REFRESH_MS = 5_000;
const COLLECT_MS = 86_400_000;

/** What every process of Délibéré opens once and shares: its connections, and what decisions rest on. */
export interface System {
  readonly configuration: Configuration;
  readonly logger: Logger;
  readonly clock: () => Date;
  readonly pool: pg.Pool;
  readonly dataSource: DataSource;
  readonly log: EventLog;
  readonly evidence: EvidenceStore;
  readonly queues: Queues;
  readonly decisions: DecisionParts;
  readonly revisions: KnownRevisions;
  readonly projections: ReturnType<typeof readModels>;
  /** Every view that can be rebuilt: those above, and what the workflows keep for themselves. */
  readonly views: ReturnType<typeof readModels>;
  /** What a worker does from time to time beside following the log. */
  readonly chores: readonly {
    readonly name: string;
    readonly everyMs: number;
    readonly run: () => Promise<unknown>;
  }[];
  /** Names of everything that follows the log. */
  readonly followers: readonly string[];
  /** Closes all of it, last opened first. */
  close(): Promise<void>;
}

/** Opens the connections that the configuration names; the database has been migrated before. */
export const openSystem = async (configuration: Configuration, logger: Logger): Promise<System> => {
  const url = configuration.database?.url;
  if (!url) throw new Error('DATABASE_URL est obligatoire hors de la version embarquée (npm start)');
  const clock = () => new Date();
  const store = new PostgresEventStore({ url });
  const log = new EventLog(store, new EventCodec(allEventTypes));
  const pool = new pg.Pool({ connectionString: url, max: 24 });
  // A pool that was ended still hears of connections that the server cuts while they say goodbye.
  pool.on('error', (error) => {
    if (!pool.ending) logger.warn({ error: kindOf(error) }, 'a connection to the database was lost');
  });
  const dataSource = await readModelDataSource(url).initialize();
  const evidence = await FolderEvidenceStore.at(configuration.evidenceDir);
  const queues = await openQueues(
    configuration.redisUrl ? { redisUrl: configuration.redisUrl } : { postgresUrl: url },
    {
      names: QUEUES,
      report: queueReport(logger),
    },
  );
  const revisions = new KnownRevisions();
  const assessing = { revisions, today: () => dayInParis(clock().toISOString()) };
  const projections = readModels(assessing);
  return {
    configuration,
    logger,
    clock,
    pool,
    dataSource,
    log,
    evidence,
    queues,
    revisions,
    projections,
    views: [...projections, caseLoad],
    // A new day, or a new revision, changes an assessment without an event of its cycle.
    chores: [
      { name: 'refresh', everyMs: REFRESH_MS, run: () => refreshDue(pool, dataSource.manager, assessing) },
      { name: 'orphans', everyMs: COLLECT_MS, run: () => collectOrphans(log, evidence, clock()) },
      { name: 'forms', everyMs: COLLECT_MS, run: () => forgetOldForms(pool, clock()) },
    ],
    followers: [...projections.map(({ name }) => name), WORKFLOWS],
    decisions: decisionPartsOf(configuration, log, pool),
    close: async () => {
      await queues.close();
      await dataSource.destroy();
      await store.close();
      await pool.end();
    },
  };
};
