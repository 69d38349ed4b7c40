import { z } from 'zod';
import { ReadingId } from './primitives.js';

/** What the source says badly or leaves open, and how this file reads it; rules name it by its id. */
export const Reading = z
  .strictObject({
    id: ReadingId,
    effect: z
      .enum(['compliance', 'model', 'wording'])
      .describe('Ce que la lecture change : qui est conforme, les données et les écrans, ou les mots seulement.'),
    anomaly: z.string().min(1).describe('Ce que la source dit mal ou laisse en doute.'),
    reading: z.string().min(1).describe('La lecture retenue.'),
    confidence: z.enum(['high', 'medium', 'low']).optional().describe('Confiance accordée à la lecture.'),
  })
  .describe('Lecture retenue d’une anomalie de la source.');
export type Reading = z.infer<typeof Reading>;
