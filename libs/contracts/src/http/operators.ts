import { z } from 'zod';
import { pageOf } from './paging.js';

/** A follower of the log as its operator sees it: why it stopped, beside how far it is. */
export const FollowerView = z
  .object({
    name: z.string(),
    position: z.int(),
    status: z.enum(['running', 'stopped']),
    lagSeconds: z.number(),
    /** Position of the event it could not process, and why; `null` while it runs. */
    stoppedAt: z.int().nullable(),
    reason: z.string().nullable(),
    /** Since when it stands still. */
    stoppedSince: z.string().nullable(),
  })
  .meta({ id: 'FollowerView' });
export const FollowerList = z.object({ head: z.int(), followers: z.array(FollowerView) }).meta({ id: 'FollowerList' });

/** How many jobs of a queue wait, are in hand, wait for their time, or were given up. */
export const QueueView = z
  .object({ name: z.string(), waiting: z.int(), active: z.int(), delayed: z.int(), dead: z.int() })
  .meta({ id: 'QueueView' });

/** A part of the service, how it stands, and since when as far as this process knows. */
export const PartView = z
  .object({
    part: z.enum(['service', 'database', 'queues', 'followers']),
    status: z.enum(['up', 'starting', 'behind', 'stopped', 'down']),
    since: z.string(),
  })
  .meta({ id: 'PartView' });
export type PartView = z.infer<typeof PartView>;

/** A rebuild of views: what was asked, how far it is and how it ended. */
export const RebuildView = z
  .object({
    id: z.uuid(),
    views: z.array(z.string()),
    status: z.enum(['asked', 'running', 'done', 'failed', 'interrupted']),
    /** Whether whoever reads this has asked for it. */
    mine: z.boolean(),
    askedAt: z.string(),
    startedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    /** Events read, of how many. */
    position: z.int(),
    total: z.int(),
    eventsPerSecond: z.number().nullable(),
    /** Estimated; null before there is anything to estimate from, and once it has ended. */
    remainingSeconds: z.number().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'RebuildView' });
export type RebuildView = z.infer<typeof RebuildView>;
/** One view, or all of them when `view` is null. */
export const RebuildRequest = z.object({ view: z.string().min(1).max(100).nullable() }).meta({ id: 'RebuildRequest' });

/** Everything that an operator watches, in one answer. */
export const OperatorsOverview = z
  .object({
    observedAt: z.string(),
    service: z.object({
      version: z.string(),
      /** When the application was built; null where it was not. */
      builtAt: z.string().nullable(),
      node: z.string(),
      startedAt: z.string(),
    }),
    database: z.object({ version: z.string(), bytes: z.int(), startedAt: z.string() }),
    log: z.object({ head: z.int(), lastRecordedAt: z.string().nullable() }),
    parts: z.array(PartView),
    followers: z.array(FollowerView),
    /** Null while the queues do not answer. */
    queues: z.array(QueueView).nullable(),
    /** Names of the views that can be rebuilt. */
    views: z.array(z.string()),
    /** The last rebuilds, the newest first. */
    rebuilds: z.array(RebuildView),
  })
  .meta({ id: 'OperatorsOverview' });

/** A job that failed after all its attempts: ids only. */
export const DeadLetterView = z
  .object({
    id: z.string(),
    queue: z.string(),
    name: z.string(),
    data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    reason: z.string(),
    attempts: z.int(),
    failedAt: z.string(),
  })
  .meta({ id: 'DeadLetterView' });
export const DeadLetterList = pageOf(DeadLetterView).meta({ id: 'DeadLetterList' });
/** All that failed until an instant. */
export const DeadLetterRetry = z.object({ until: z.iso.datetime({ offset: true }) }).meta({ id: 'DeadLetterRetry' });
/** `more`: others that failed until that instant are left for the next request. */
export const DeadLettersRetried = z.object({ retried: z.int(), more: z.boolean() }).meta({ id: 'DeadLettersRetried' });
export const Done = z.object({ done: z.literal(true) }).meta({ id: 'Done' });
