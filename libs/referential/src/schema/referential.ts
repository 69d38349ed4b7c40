import { z } from 'zod';
import { Block } from './block.js';
import { crossReferences } from './cross-references.js';
import { Acronym, Committee, Labelling, Policy, Statement } from './institution.js';
import { Period, SituationRule } from './period.js';
import { Reading } from './reading.js';
import { readingReferences } from './reading-references.js';
import { Id, Source, Text } from './primitives.js';
import { List, Question, Unit } from './vocabulary.js';
import { TotalWeight } from './weight.js';

const Revision = z
  .strictObject({
    number: z
      .string()
      .regex(/^\d+\.\d+$/, { error: 'Attendu : un numéro comme « 2.0 ».' })
      .describe('Numéro de la révision, celui du fichier.'),
    printed: z.string().nullable().describe('Numéro imprimé dans la source ; null quand elle n’en porte pas.'),
    inForceFrom: z.iso
      .date()
      .nullable()
      .describe(
        'Premier jour d’application ; null pour la plus ancienne révision connue, qui vaut aussi pour le passé.',
      ),
    history: z
      .array(
        z.strictObject({
          version: z.string().describe('Version.'),
          date: z.iso.date().nullable().describe('Date ; null quand la source ne la donne pas.'),
          quote: z.string().describe('Citation.'),
        }),
      )
      .describe('Versions connues.'),
  })
  .describe('Révision du référentiel.');

const Origin = z
  .strictObject({
    file: z.string().describe('Document source.'),
    footer: z.string().optional().describe('Pied de page imprimé.'),
    incomplete: z.boolean().default(false).describe('La source est incomplète.'),
    missing: z.string().optional().describe('Ce qui manque.'),
    transcription: z.string().optional().describe('Comment le texte a été transcrit.'),
  })
  .describe('Document d’origine.');

const Section = z
  .strictObject({
    id: Id,
    heading: Text.optional().describe('Intitulé.'),
    paragraphs: z.array(Text).describe('Paragraphes, tels qu’imprimés.'),
  })
  .describe('Section du préambule.');

const Labelled = z.strictObject({ id: Id, label: z.string().describe('Libellé.') });

const Preference = z
  .strictObject({
    code: z.string().describe('Code propre au référentiel.'),
    warning: z
      .enum(['SAME_TYPE', 'OVERLAP'])
      .describe('Signalement : même série d’actions sur une ligne, ou deux actions comptées le même jour.'),
    source: Source,
  })
  .describe('Préférence : signalée, jamais bloquante.');

export const Referential = z
  .strictObject({
    specialty: Labelled.describe('Spécialité.'),
    title: Text.nullable().describe('Titre imprimé ; null quand la source n’en porte pas.'),
    revision: Revision,
    origin: Origin,
    regulations: z.array(z.string()).describe('Textes réglementaires cités.'),
    preamble: z.array(Section).describe('Textes du préambule.'),
    statements: z.array(Statement).describe('Règles générales transcrites.'),
    columns: z
      .strictObject({
        titles: z.array(z.string()).nullable().describe('En-têtes imprimés ; null quand il n’y en a pas.'),
        note: z.string().optional().describe('Remarque.'),
      })
      .describe('Colonnes du tableau.'),
    profiles: z.array(Labelled).min(1).describe('Profils d’exercice concernés.'),
    facts: z.array(Labelled).describe('Faits de la situation (oui ou non) que les règles examinent.'),
    period: Period,
    situations: z.array(SituationRule).describe('Exemptions, fin de période, silences de la source.'),
    unknownVariant: z
      .enum(['ZERO_QARQ', 'MIN_NOT_MET'])
      .describe('Motif donné à une variante que la ligne ne reconnaît pas.'),
    weight: TotalWeight.nullable().describe('Pondération ; null quand toutes les actions se valent.'),
    preferences: z.array(Preference).describe('Préférences non bloquantes.'),
    units: z.array(Unit).min(1).describe('Unités de mesure.'),
    questions: z.array(Question).describe('Questions que les formulaires posent.'),
    lists: z.array(List).describe('Listes des annexes.'),
    labelling: Labelling,
    committee: Committee,
    acronyms: z.array(Acronym).describe('Sigles.'),
    validationModes: z
      .record(z.string(), z.string())
      .optional()
      .describe('Légende des modes de validation de la transcription.'),
    policies: z.array(Policy).describe('Choix laissés ouverts par la source.'),
    readings: z.array(Reading).describe('Lectures : ce que la source laisse en doute, et comment ce fichier l’entend.'),
    notes: z.array(z.string()).optional().describe('Remarques du transcripteur sur l’ensemble.'),
    announcedButMissing: z.array(z.string()).optional().describe('Ce que la source annonce sans le contenir.'),
    blocks: z.array(Block).min(1).describe('Blocs et lignes.'),
  })
  .superRefine((referential, context) => {
    for (const { message, path } of [...crossReferences(referential), ...readingReferences(referential)])
      context.addIssue({ code: 'custom', message, path });
  })
  .describe('Référentiel de certification périodique d’une spécialité, une révision par fichier.');
export type Referential = z.infer<typeof Referential>;
export type ReferentialFile = z.input<typeof Referential>;
