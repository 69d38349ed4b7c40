import { z } from 'zod';
import { Id, Source } from './primitives.js';
import { Test } from './test.js';

/** Why an unmet minimum keeps a declaration from counting; the engine judges eligibility before the other minima. */
export const MinimumReason = z
  .enum(['NOT_ELIGIBLE', 'MIN_NOT_MET'])
  .describe('Motif donné : NOT_ELIGIBLE (organisme, orientation, critères) ou MIN_NOT_MET (tout autre minimum).');

/** What a declaration must reach for its row to count it. */
export const Minimum = z
  .strictObject({
    require: Test.describe('Condition à remplir.'),
    reason: MinimumReason,
    variants: z.array(Id).min(1).optional().describe('Variantes liées par ce minimum ; toutes quand la clé manque.'),
    unless: Test.optional().describe('Condition qui dispense de ce minimum (par exemple figurer sur une liste).'),
    label: z.string().optional().describe('Le minimum en une phrase, pour l’écran.'),
    source: Source,
  })
  .describe('Minimum d’une ligne : condition, motif, source.')
  .meta({ id: 'Minimum' });
export type Minimum = z.infer<typeof Minimum>;
