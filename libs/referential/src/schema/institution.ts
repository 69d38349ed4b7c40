import { z } from 'zod';
import { Amount, Id, ReadingId, Source, Text } from './primitives.js';

export const Committee = z
  .strictObject({
    name: z.string().describe('Nom de la commission.'),
    aliases: z.array(z.string()).optional().describe('Autres noms dans la source.'),
    title: z.string().describe('Titre imprimé de l’annexe.'),
    created: z.string().nullable().describe('Création, telle qu’imprimée.'),
    members: z
      .array(
        z.strictObject({
          civility: z.string().optional().describe('Civilité.'),
          name: z.string().describe('Nom tel qu’imprimé.'),
          role: z.string().nullable().describe('Fonction imprimée.'),
          specialty: z.string().optional().describe('Spécialité imprimée.'),
        }),
      )
      .min(1)
      .describe('Composition.'),
    source: Source,
  })
  .describe('Commission du CNP.');

export const Labelling = z
  .strictObject({
    criteria: z
      .array(
        z.strictObject({
          number: z.number().int().positive().describe('Numéro.'),
          text: Text.describe('Critère imprimé.'),
          checked: z.boolean().describe('Critère à vérifier ; faux pour un résultat (ON-44).'),
          reading: ReadingId.optional(),
        }),
      )
      .describe('Critères de labellisation, dans l’ordre imprimé.'),
    share: z
      .strictObject({
        minimumPercent: Amount.describe(
          'Part du programme qui doit porter sur la spécialité, en pour cent ; la valeur suffit.',
        ),
        question: Id.optional().describe('Question qui la demande.'),
        source: Source,
      })
      .nullable()
      .describe('Part de la spécialité dans le programme.'),
    note: z.string().optional().describe('Ce que la source annonce sans le donner.'),
    source: Source,
  })
  .describe('Labellisation des actions par le CNP.');

export const Acronym = z
  .strictObject({
    acronym: z.string().describe('Sigle.'),
    expansion: Text.describe('Développement imprimé, avec sa correction.'),
    listed: z
      .boolean()
      .default(true)
      .describe('Présent dans la liste imprimée ; faux pour un sigle employé sans y figurer.'),
  })
  .describe('Sigle.');

/**
 * A choice that the source leaves open. `chosen` is what applies; the engine reads the switches it knows by id, the
 * others are shown and read by the procedures.
 */
export const Policy = z
  .strictObject({
    id: Id,
    question: z.string().describe('Ce que la source ne tranche pas.'),
    chosen: Id.describe('Choix retenu.'),
    readBy: z
      .enum(['engine', 'procedures', 'rules'])
      .default('rules')
      .describe(
        'Qui applique le choix : le calcul, les procédures, ou les règles écrites dans ce fichier, à changer avec lui.',
      ),
    choices: z
      .array(z.strictObject({ id: Id, label: z.string().describe('Ce que ce choix veut dire.') }))
      .min(2)
      .describe('Choix possibles.'),
    source: Source,
  })
  .describe('Choix laissé ouvert par la source, avec la valeur retenue.');
export type Policy = z.infer<typeof Policy>;

/** A rule of the preamble as transcribed, with what the machine makes of it. */
export const Statement = z
  .strictObject({
    id: Id,
    summary: z.string().describe('La règle résumée par le transcripteur.'),
    quotes: z.array(z.string()).describe('Citations.'),
    applied: z.string().optional().describe('Où et comment elle est appliquée dans ce fichier.'),
    machine: z.record(z.string(), z.json()).optional().describe('Lecture chiffrée de la transcription, pour mémoire.'),
    ambiguity: z.string().optional().describe('Ce qui reste en doute.'),
    readings: z.array(ReadingId).optional().describe('Lectures suivies.'),
  })
  .describe('Règle générale du préambule.');
