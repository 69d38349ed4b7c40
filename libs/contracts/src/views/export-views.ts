import { CalendarDay } from '@libs/kernel';
import { z } from 'zod';
import { ReasonCode, Standing } from '../assessment.js';
import { DeclarationStatus, DecisionView } from './declaration-views.js';

/** A declaration as it leaves in an export: what was declared, what became of it, nothing of its documents. */
export const ExportedDeclaration = z.object({
  id: z.string(),
  status: DeclarationStatus,
  /** Number of the block and title of the row in the référentiel that applies; `null` while no row is chosen. */
  block: z.number().int().nullable(),
  row: z.string().nullable(),
  rowTitle: z.string().nullable(),
  title: z.string().nullable(),
  first: CalendarDay.nullable(),
  last: CalendarDay.nullable(),
  declaredOn: CalendarDay.nullable(),
  quantity: z.number().nullable(),
  /** In the words of the référentiel. */
  unit: z.string().nullable(),
  /** Whether it counts today; `none` before it is declared, `closed` once it was withdrawn or invalidated. */
  standing: z.enum(['none', 'closed', ...Standing.options]),
  reason: ReasonCode.nullable(),
  /** The questions of the row, in its words, whose answers keep the action from counting. */
  toRevise: z.array(z.string()),
  /** What it adds to the total today; `null` where nothing is weighed or it does not count. */
  weight: z.number().nullable(),
  weightUnit: z.string().nullable(),
  evidenceCount: z.number().int(),
  decision: DecisionView.nullable(),
});
export type ExportedDeclaration = z.infer<typeof ExportedDeclaration>;

/** All declarations of a cycle, the newest first, as they stand on the day of the export. */
export const ExportedCycle = z
  .object({
    cycle: z.object({
      id: z.string(),
      specialty: z.string(),
      number: z.number().int(),
      first: CalendarDay,
      last: CalendarDay,
    }),
    exportedOn: CalendarDay,
    declarations: z.array(ExportedDeclaration),
  })
  .meta({ id: 'ExportedCycle' });
export type ExportedCycle = z.infer<typeof ExportedCycle>;
