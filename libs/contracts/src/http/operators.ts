import { z } from 'zod';

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
  })
  .meta({ id: 'FollowerView' });
export const FollowerList = z.object({ head: z.int(), followers: z.array(FollowerView) }).meta({ id: 'FollowerList' });

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
export const DeadLetterList = z.object({ items: z.array(DeadLetterView) }).meta({ id: 'DeadLetterList' });
export const Done = z.object({ done: z.literal(true) }).meta({ id: 'Done' });
