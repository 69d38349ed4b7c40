import { z } from 'zod';
import { Id, ReadingId, Source } from './primitives.js';

export const Unit = z
  .strictObject({
    id: Id,
    label: z.string().describe('Nom de l’unité au singulier.'),
    plural: z.string().describe('Nom de l’unité au pluriel.'),
    equals: z
      .strictObject({ count: z.number().int().positive().describe('Nombre.'), unit: Id.describe('Unité plus petite.') })
      .optional()
      .describe('Équivalence dans une unité plus petite : un jour vaut deux demi-journées.'),
    occupiesDays: z
      .boolean()
      .default(false)
      .describe('Présence à des jours donnés : deux actions comptées le même jour se signalent.'),
    years: z
      .boolean()
      .default(false)
      .describe(
        'Une unité par année : pour une activité continue, seules les années comprises dans le cycle comptent.',
      ),
    readings: z.array(ReadingId).optional().describe('Lectures suivies.'),
  })
  .describe('Unité de mesure.');
export type Unit = z.infer<typeof Unit>;

const Common = {
  id: Id,
  label: z.string().describe('Question telle que le formulaire la pose.'),
  help: z.string().optional().describe('Aide affichée sous la question.'),
  variants: z
    .array(Id)
    .min(1)
    .optional()
    .describe('Variantes pour lesquelles la question se pose ; toutes quand la clé manque.'),
};

/** What a form must ask, and in which words it may be answered. */
export const Question = z
  .discriminatedUnion('type', [
    z.strictObject({ ...Common, type: z.literal('yes-no') }).describe('Question fermée.'),
    z
      .strictObject({
        ...Common,
        type: z.literal('number'),
        minimum: z.number().optional().describe('Plus petite valeur admise.'),
        maximum: z.number().optional().describe('Plus grande valeur admise.'),
        unit: z.string().optional().describe('Unité affichée.'),
      })
      .describe('Nombre.'),
    z
      .strictObject({
        ...Common,
        type: z.literal('choice'),
        choices: z
          .array(z.strictObject({ id: Id, label: z.string().describe('Libellé du choix.') }))
          .min(2)
          .describe('Choix proposés.'),
      })
      .describe('Choix dans une liste.'),
    z.strictObject({ ...Common, type: z.literal('text') }).describe('Texte court.'),
  ])
  .describe('Question posée au médecin.');
export type Question = z.infer<typeof Question>;

/** An annex that lists what is recognised; entries may be dated, so that one list can be completed over the years. */
export const List = z
  .strictObject({
    id: Id,
    title: z.string().describe('Titre imprimé.'),
    printedNumber: z.string().nullable().describe('Numéro imprimé de l’annexe.'),
    subject: z.string().optional().describe('Intitulé sous le titre.'),
    exhaustive: z.boolean().describe('La source dit la liste complète.'),
    year: z.number().int().optional().describe('Année de la liste.'),
    notes: z.array(z.string()).optional().describe('Textes qui accompagnent la liste.'),
    references: z
      .array(
        z.strictObject({
          from: z.string().describe('Ligne ou texte qui renvoie à la liste.'),
          printed: z.string().describe('Renvoi imprimé.'),
          reading: ReadingId.optional(),
        }),
      )
      .optional()
      .describe('Renvois imprimés vers cette liste, justes ou non.'),
    entries: z
      .array(
        z.strictObject({
          id: Id,
          text: z.string().describe('Entrée telle qu’imprimée.'),
          section: z.string().optional().describe('Sous-titre sous lequel elle est imprimée.'),
          organiser: z.string().optional().describe('Organisme.'),
          acronym: z.string().optional().describe('Sigle.'),
          aliases: z.array(z.string()).optional().describe('Autres noms admis à la recherche.'),
          items: z.array(z.string()).optional().describe('Sous-entrées.'),
          dates: z.array(z.iso.date()).optional().describe('Jours de l’action.'),
          datesText: z.string().optional().describe('Dates telles qu’imprimées.'),
          recurrence: z.string().optional().describe('Périodicité.'),
          includesOrganised: z.boolean().optional().describe('Vaut aussi pour les congrès organisés par la société.'),
          needsLabel: z.boolean().optional().describe('Demande de labellisation nécessaire.'),
          note: z.string().optional().describe('Condition ou remarque imprimée.'),
          validFrom: z.iso.date().optional().describe('Premier jour où l’entrée vaut.'),
          validTo: z.iso.date().optional().describe('Dernier jour où l’entrée vaut.'),
          reading: ReadingId.optional(),
        }),
      )
      .describe('Entrées de la liste.'),
    source: Source,
  })
  .describe('Liste d’annexe.');
export type List = z.infer<typeof List>;
