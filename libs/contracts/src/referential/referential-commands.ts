import { CalendarDay } from '@libs/kernel';
import { z } from 'zod';
import { type CommandOf } from '../commands.js';
import { Sha256, Specialty } from '../vocabulary.js';

/** Publishes one revision of a référentiel from its file; the same content again is nothing new. */
export const PublishRevision = z
  .object({
    specialty: Specialty,
    version: z.string().min(1).max(40),
    /** First day of application; `null` for the oldest known revision, which also judges the past. */
    effectiveFrom: CalendarDay.nullable(),
    /** The whole file as data, and the hash of its canonical form. */
    content: z.json(),
    hash: Sha256,
  })
  .meta({ id: 'PublishRevision' });

export const referentialCommands = { PublishRevision } as const;
export type ReferentialCommand = CommandOf<typeof referentialCommands>;
