import { z } from 'zod';
import { Id } from './primitives.js';

const Scalar = z.union([z.boolean(), z.number(), z.string()]);

export const Comparison = z
  .enum(['==', '!=', '>', '>=', '<', '<=', 'in', 'not-in'])
  .describe('Opérateur de comparaison ; « in » et « not-in » attendent une liste.');
export type Comparison = z.infer<typeof Comparison>;

const Value = z.union([Scalar, z.array(Scalar).min(1)]).describe('Valeur ou liste de valeurs attendues.');

export const Rank = z.union([z.number().int().positive(), z.enum(['last', 'penultimate'])]);

/**
 * A test on one declaration. It is true, false or « not in question »: an answer that was not given is not in question,
 * an answer given as `null` is not met.
 */
export type Test =
  | { answer: string; op: Comparison; value: z.infer<typeof Value> }
  | { years: { op: Comparison; value: number } }
  | { quantity: { unit: string; op: Comparison; value: number } }
  | { rank: { position: string; of: string; in: z.infer<typeof Rank>[] } }
  | { list: string[] }
  | { variant: string[] }
  | { all: Test[] }
  | { any: Test[] }
  | { not: Test };

export const Test: z.ZodType<Test> = z
  .lazy(() => z.union(tests))
  .describe('Condition portant sur une déclaration.')
  .meta({ id: 'Test' });

const Bound = { op: Comparison, value: z.number().describe('Seuil.') };

const tests = [
  z
    .strictObject({ answer: Id.describe('Question dont on examine la réponse.'), op: Comparison, value: Value })
    .describe('Compare la réponse à une question.'),
  z
    .strictObject({ years: z.strictObject(Bound).describe('Années comprises dans le cycle.') })
    .describe('Années entières d’une activité continue, comptées sur la part comprise dans le cycle.'),
  z
    .strictObject({
      quantity: z.strictObject({ unit: Id.describe('Unité comptée.'), ...Bound }).describe('Quantité déclarée.'),
    })
    .describe('Quantité déclarée, convertie dans l’unité nommée si une équivalence existe.'),
  z
    .strictObject({
      rank: z
        .strictObject({
          position: Id.describe('Question qui donne le rang.'),
          of: Id.describe('Question qui donne le nombre d’auteurs.'),
          in: z
            .array(Rank)
            .min(1)
            .describe('Rangs admis : un nombre, « last » (dernier) ou « penultimate » (avant-dernier).'),
        })
        .describe('Rang d’auteur.'),
    })
    .describe('Rang dans une liste d’auteurs.'),
  z
    .strictObject({ list: z.array(Id).min(1).describe('Listes des annexes.') })
    .describe('L’action figure sur l’une des listes nommées.'),
  z
    .strictObject({ variant: z.array(Id).min(1).describe('Variantes ou rôles.') })
    .describe('La déclaration porte l’une de ces variantes.'),
  z
    .strictObject({ all: z.array(Test).min(1).describe('Conditions, toutes exigées.') })
    .describe('Toutes les conditions.'),
  z
    .strictObject({ any: z.array(Test).min(1).describe('Conditions dont une suffit.') })
    .describe('L’une au moins des conditions.'),
  z.strictObject({ not: Test }).describe('La condition n’est pas remplie.'),
] as const;
