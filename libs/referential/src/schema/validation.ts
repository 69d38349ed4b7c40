import { z } from 'zod';
import { Id, Source } from './primitives.js';

export const Timing = z
  .enum(['any', 'prior'])
  .describe('« prior » : décision au plus tard le premier jour de l’action (au préalable) ; « any » : à tout moment.');

/** Who must have accepted a declaration before its row counts it. */
export const Validation = z
  .discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('none'), source: Source.optional() }).describe('Aucune validation.'),
    z
      .strictObject({
        mode: z.literal('committee'),
        timing: Timing,
        evaluation: z.boolean().optional().describe('« À évaluer/valider » : la commission évalue l’action.'),
        source: Source,
      })
      .describe('À faire valider par la commission.'),
    z
      .strictObject({
        mode: z.literal('list'),
        lists: z.array(Id).min(1).describe('Listes qui dispensent de validation.'),
        otherwise: z
          .strictObject({
            timing: Timing,
            unasked: z
              .enum(['NOT_ON_LIST', 'PENDING_VALIDATION'])
              .describe('Motif donné quand l’action n’est sur aucune liste et qu’aucune décision n’est demandée.'),
          })
          .describe('Ce que vaut une action hors de ces listes.'),
        source: Source,
      })
      .describe('De droit sur la liste ; autrement, décision de la commission.'),
    z
      .strictObject({
        mode: z.literal('of-right'),
        variants: z.array(Id).min(1).describe('Variantes admises de droit.'),
        timing: Timing.describe('Moment de la décision pour les autres variantes.'),
        source: Source,
      })
      .describe('Certaines variantes de droit, les autres à faire valider.'),
    z
      .strictObject({
        mode: z.literal('off-list'),
        timing: Timing,
        evaluation: z.boolean().optional().describe('La commission remplit une fiche d’évaluation.'),
        source: Source,
      })
      .describe('Action hors liste : acceptée si la commission l’accepte.'),
  ])
  .describe('Validation demandée par la ligne.');
export type Validation = z.infer<typeof Validation>;
