import { type EventOf, eventType } from '@libs/kernel';
import { z } from 'zod';
import { Day } from '../stored.js';

/** A whole revision with the hash of its canonical form. `effectiveFrom` is `null` for one that also judges the past. */
export const ReferentialRevisionPublished = eventType(
  'ReferentialRevisionPublished',
  z.object({
    specialty: z.string(),
    version: z.string(),
    effectiveFrom: Day.nullable(),
    content: z.json(),
    hash: z.string(),
  }),
);

export const referentialEventTypes = [ReferentialRevisionPublished] as const;
export type ReferentialEvent = EventOf<typeof referentialEventTypes>;
