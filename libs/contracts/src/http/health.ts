import { z } from 'zod';

/** Whether the service can answer, and what each of its parts says. */
export const HealthReport = z
  .object({
    status: z.enum(['ready', 'degraded', 'unavailable']),
    /** Whether everything is in place that comes before the first request: référentiels, and the demonstration council. */
    prepared: z.boolean(),
    database: z.enum(['up', 'down']),
    queue: z.enum(['up', 'down']),
    /** The projections and reactions that follow the log. */
    followers: z.array(
      z.object({
        name: z.string(),
        position: z.int(),
        /** Seconds since an event waits for it. */
        lagSeconds: z.number(),
        status: z.enum(['following', 'behind', 'stopped']),
      }),
    ),
  })
  .meta({ id: 'HealthReport' });
export type HealthReport = z.infer<typeof HealthReport>;

export const Liveness = z.object({ status: z.literal('live') }).meta({ id: 'Liveness' });
