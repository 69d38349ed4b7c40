import { z } from 'zod';

/** Something that the caller may see has changed: read it again with `?after=<position>`. Ids only. */
export const Change = z
  .object({
    kind: z.enum(['account', 'case', 'committee', 'cycle', 'declaration', 'referential']),
    id: z.string(),
    /** The cycle that it belongs to, where it belongs to one. */
    cycleId: z.string().nullable(),
    version: z.int(),
    position: z.int(),
  })
  .meta({ id: 'Change' });
export type Change = z.infer<typeof Change>;
