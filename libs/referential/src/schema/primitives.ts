import { z } from 'zod';

/** Identifier of a row, unit, question, list or variant: letters, digits, dots, dashes and underscores. */
export const Id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, {
    error: 'Attendu : un identifiant (lettres sans accent, chiffres, « . », « - » ou « _ »), par exemple « MN-1-01 ».',
  })
  .describe('Identifiant stable : lettres sans accent, chiffres, point, tiret ou tiret bas.')
  .meta({ id: 'Id' });

/** Code of a constraint, printed in what is unmet: it belongs to the référentiel, never to the engine. */
export const Code = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/, { error: 'Attendu : un code en capitales, par exemple « BLOC_MIN ».' })
  .describe('Code en capitales, propre au référentiel, repris dans ce qui n’est pas satisfait.');

export const ReadingId = z
  .string()
  .regex(/^[A-Z]+-(?:[A-Z]+-)?\d+$/, { error: 'Attendu : l’identifiant d’une lecture, par exemple « MN-15 ».' })
  .describe('Identifiant de la lecture retenue, par exemple MN-15.');

/** Text of the source as printed; a correction stands beside the original and never replaces it. */
export const Text = z
  .union([
    z.string().min(1),
    z.strictObject({
      printed: z.string().min(1).describe('Texte tel qu’imprimé, fautes comprises.'),
      corrected: z.string().min(1).describe('Texte corrigé, présenté à l’utilisateur.'),
      reading: ReadingId.optional(),
    }),
  ])
  .describe('Texte tel qu’imprimé, ou texte imprimé accompagné de sa correction.')
  .meta({ id: 'Text' });
export type Text = z.infer<typeof Text>;

/** The text to show: the correction where there is one. */
export const shown = (text: Text): string => (typeof text === 'string' ? text : text.corrected);

/** Where a rule comes from: the words of the source and the reading that was followed. */
export const Source = z
  .strictObject({
    quote: z.string().nullable().describe('Citation exacte de la source ; null quand la source est muette.'),
    quotes: z.array(z.string()).optional().describe('Autres citations de la source.'),
    readings: z.array(ReadingId).optional().describe('Lectures suivies (anomalies tranchées).'),
    ambiguity: z.string().optional().describe('Ce que la source laisse en doute.'),
    confidence: z.enum(['high', 'medium', 'low']).optional().describe('Confiance accordée à la lecture.'),
    borrowed: z.string().optional().describe('Document d’où la règle est empruntée quand la source ne la porte pas.'),
    lines: z
      .tuple([z.number().int(), z.number().int()])
      .optional()
      .describe('Première et dernière ligne de la source.'),
    note: z.string().optional().describe('Remarque du transcripteur.'),
  })
  .describe('Origine de la règle : citation de la source et lecture suivie.')
  .meta({ id: 'Source' });
export type Source = z.infer<typeof Source>;

/** An amount of weight or a minimum of it: at most three decimals, so that sums stay exact. */
export const Amount = z
  .number()
  .nonnegative()
  .multipleOf(0.001, { error: 'Attendu : au plus trois décimales, pour que les sommes restent exactes.' })
  .describe('Quantité exacte, trois décimales au plus.');
