import { z } from 'zod';
import { Amount, Code, Id, Source, Text } from './primitives.js';
import { Test } from './test.js';

/**
 * One rule of weight: `value` for each whole group of `per` units, floored. `unit: null` is a flat amount that ignores the
 * quantity. Rules of one `group` are tiers: the highest that applies, never the sum.
 */
export const WeightRule = z
  .strictObject({
    id: Id,
    variants: z
      .array(Id)
      .describe('Variantes auxquelles la règle s’applique ; vide pour une règle générale, sans effet propre.'),
    label: z.string().describe('Ce que la règle pondère.'),
    value: Amount.describe('Poids accordé.'),
    unit: Id.nullable().describe('Unité comptée ; null pour un forfait, quelle que soit la quantité.'),
    per: z
      .number()
      .int()
      .positive()
      .default(1)
      .describe('Nombre d’unités qui valent une fois le poids ; on arrondit en dessous.'),
    group: Id.optional().describe('Groupe exclusif : le palier le plus haut, jamais la somme.'),
    when: Test.optional().describe('Condition du palier ou de la règle.'),
    unless: Test.optional().describe('Condition qui écarte la règle.'),
    once: z
      .enum(['cycle', 'variant', 'fact'])
      .optional()
      .describe('Accordé une seule fois : par cycle, par variante et cycle, ou par fait (registre, audit).'),
    text: Text.optional().describe('Libellé imprimé, avec sa correction.'),
    source: Source,
  })
  .describe('Règle de pondération.');
export type WeightRule = z.infer<typeof WeightRule>;

/** The weighting of a référentiel; `null` at the root where every action has the same value. */
export const TotalWeight = z
  .strictObject({
    name: z.string().describe('Nom du poids, en toutes lettres.'),
    abbreviation: z.string().describe('Nom court, tel qu’affiché.'),
    code: Code,
    minimum: Amount.describe('Total exigé sur la période.'),
    source: Source,
  })
  .describe('Pondération : nom, minimum total et code de la contrainte.');
