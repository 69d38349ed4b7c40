import { CalendarDay } from '@libs/kernel';
import { z } from 'zod';

export const RevisionSummary = z
  .object({
    specialty: z.string(),
    label: z.string(),
    version: z.string(),
    title: z.string().nullable(),
    hash: z.string(),
    /** First day on which it applies; `null` for the oldest known revision, which judges the past too. */
    inForceFrom: CalendarDay.nullable(),
    publishedAt: z.iso.datetime(),
  })
  .meta({ id: 'RevisionSummary' });
export type RevisionSummary = z.infer<typeof RevisionSummary>;

export const RevisionRow = z.object({
  id: z.string(),
  number: z.number().int(),
  title: z.string(),
  offList: z.boolean(),
});

/** A revision for the browser: its blocks and rows in a line each, and the whole content as published. */
export const RevisionDetail = z
  .object({
    ...RevisionSummary.shape,
    blocks: z.array(z.object({ number: z.number().int(), title: z.string(), rows: z.array(RevisionRow) })),
    content: z.json(),
  })
  .meta({ id: 'RevisionDetail' });
export type RevisionDetail = z.infer<typeof RevisionDetail>;
