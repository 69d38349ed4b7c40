import {
  DecideCase,
  DecideCycle,
  DecideDeclaration,
  type Envelope,
  type Outcome,
  type Projection,
  follow,
  projecting,
  rebuildAsked,
} from '@libs/application';
import type { Configuration } from '@libs/configuration';
import type { EventLog } from '@libs/event-store';
import {
  type Intent,
  type Queues,
  allWorkflows,
  caseLoad,
  followWorkflows,
  sweep,
  workOnQueues,
} from '@libs/workflows';
import type { CommandBus } from '@nestjs/cqrs';
import type pg from 'pg';
import type { Logger } from 'pino';
import { type Chore, keepDoing } from './chores.js';
import { serveHealth } from './health-server.js';
import { followerReport } from './logging.js';

const SWEEP_MS = 60_000;
const REBUILD_MS = 1_000;

/** What a worker is made of: opened, and closed, by whoever starts it. */
export interface WorkerParts {
  /** Each follower holds one of its connections for as long as it follows. */
  readonly pool: pg.Pool;
  readonly log: EventLog;
  readonly queues: Queues;
  readonly commandBus: Pick<CommandBus, 'execute'>;
  /** The views to keep up to date, beside what the workflows need themselves. */
  readonly projections: readonly Projection[];
  /** What else is to be done from time to time, such as judging anew what a new day changes. */
  readonly chores?: readonly Chore[];
  readonly clock: () => Date;
  readonly logger: Logger;
}

export type WorkerConfiguration = Pick<Configuration, 'reader'> & {
  readonly health?: { readonly host: string; readonly port: number };
  /** Milliseconds between two sweeps of the jobs that are written down; a minute when not given. */
  readonly sweepMs?: number;
};

export interface RunningWorker {
  /** Names of the projections and reactions it follows the log with. */
  readonly followers: readonly string[];
  /** Takes no more events nor jobs, finishes those in hand, and resolves. */
  readonly stop: () => Promise<void>;
}

/** Follows the log with every projection and workflow, and works on the queues, until it is stopped. */
export const startWorker = async (configuration: WorkerConfiguration, parts: WorkerParts): Promise<RunningWorker> => {
  const { pool, log, queues, projections, clock, logger } = parts;
  const workflows = allWorkflows({ reminderDays: configuration.reader.reminderDays });
  await workOnQueues({ pool, log, queues, workflows, send: sendingTo(parts.commandBus), clock });
  const stopping = new AbortController();
  const { signal } = stopping;
  const views = [...projections, caseLoad];
  const followers = [...views.map(projecting), followWorkflows(workflows, queues, clock)];
  const report = followerReport(logger);
  const sweeping = { name: 'sweep', everyMs: configuration.sweepMs ?? SWEEP_MS, run: () => sweep(pool, queues, clock) };
  const rebuilding = { name: 'rebuild', everyMs: REBUILD_MS, run: () => rebuildAsked(pool, log, views, signal) };
  const running = [
    ...followers.map((follower) => follow(pool, log, follower, report, signal)),
    ...[sweeping, rebuilding, ...(parts.chores ?? [])].map((chore) => keepDoing(chore, logger, signal)),
  ];
  const names = followers.map(({ name }) => name);
  const health = configuration.health && (await serveHealth(configuration.health, names, parts));
  logger.info({ followers: names.length }, 'the worker follows the log');
  return {
    followers: names,
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
      await queues.stopWorking();
      await health?.close();
    },
  };
};

const sendingTo =
  (bus: WorkerParts['commandBus']) =>
  ({ kind, id, command }: Intent, envelope: Envelope): Promise<Outcome> => {
    switch (kind) {
      case 'case':
        return bus.execute(new DecideCase(id, command, envelope));
      case 'cycle':
        return bus.execute(new DecideCycle(id, command, envelope));
      case 'declaration':
        return bus.execute(new DecideDeclaration(id, command, envelope));
    }
  };
