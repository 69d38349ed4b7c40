import { CalendarDay } from '@libs/kernel';
import { z } from 'zod';
import { Assessment } from '../assessment.js';
import { pageOf } from '../http/paging.js';

/** One event of a cycle's history, in a line: both clocks, who in which role, and what; never free text nor evidence. */
export const HistoryEntry = z
  .object({
    position: z.number().int(),
    id: z.string(),
    stream: z.string(),
    version: z.number().int(),
    type: z.string(),
    occurredOn: CalendarDay,
    recordedAt: z.iso.datetime(),
    /** `accountId` is `null` where the reader is told in which role, and not by whom. */
    actor: z.object({ accountId: z.string().nullable(), role: z.string() }),
    correlation: z.string(),
    causation: z.string().nullable(),
    summary: z.string(),
  })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const HistoryPage = pageOf(HistoryEntry).meta({ id: 'HistoryPage' });

/** A cycle as it was known at a position of the log, judged on a day. */
export const ReplayedCycle = z
  .object({
    cycleId: z.string(),
    position: z.number().int(),
    asOf: CalendarDay,
    events: z.array(HistoryEntry),
    assessment: Assessment.nullable(),
    revisionHashes: z.array(z.string()),
  })
  .meta({ id: 'ReplayedCycle' });
export type ReplayedCycle = z.infer<typeof ReplayedCycle>;
