import { z } from 'zod';

/** What a command answers, and answers again when it is repeated under its key. */
export const CommandAnswer = z
  .object({
    id: z.string(),
    /** Version of the resource after the command: its entity tag is `"v<version>"`. */
    version: z.int().nonnegative(),
    /** Position of the log: a read with `?after=` waits for it. */
    position: z.int().nonnegative(),
  })
  .meta({ id: 'CommandAnswer' });
export type CommandAnswer = z.infer<typeof CommandAnswer>;
