import { z } from 'zod';
import { Id, Source } from './primitives.js';

const Years = z.number().int().positive();

/** How long a cycle lasts and when it starts; every rule says whether this source holds it or borrows it. */
export const Period = z
  .strictObject({
    first: z
      .strictObject({
        years: Years.describe('Durée de la première période, en années.'),
        start: z.literal('registration').describe('Premier jour : date d’inscription à l’Ordre.'),
        source: Source,
      })
      .describe('Première période.'),
    derogation: z
      .strictObject({
        years: Years.describe('Durée dérogatoire, en années.'),
        fact: Id.describe('Fait de la situation qui ouvre la dérogation.'),
        referenceDay: z.iso.date().describe('Jour où le médecin devait être en exercice.'),
        start: z.iso.date().describe('Premier jour de la période dérogatoire.'),
        source: Source,
      })
      .nullable()
      .describe('Dérogation de la première période.'),
    renewal: z
      .strictObject({
        years: Years.describe('Durée des périodes suivantes, en années.'),
        start: z.literal('day-after-end').describe('Premier jour : lendemain de la fin théorique.'),
        source: Source,
      })
      .describe('Renouvellement.'),
  })
  .describe('Période de certification.');
export type Period = z.infer<typeof Period>;

/** A test on the physician's situation, never on a declaration. */
export const SituationTest = z
  .union([
    z
      .strictObject({ fact: Id.describe('Fait de la situation.'), is: z.boolean().describe('Valeur attendue.') })
      .describe('Fait déclaré.'),
    z.strictObject({ profile: z.array(Id).min(1).describe('Profils.') }).describe('Profil d’exercice.'),
    z
      .strictObject({
        interruptionYearsOver: z.number().nonnegative().describe('Seuil dépassé strictement, en années.'),
      })
      .describe('Durée cumulée d’interruption sur la période.'),
  ])
  .describe('Condition portant sur la situation du médecin.');
export type SituationTest = z.infer<typeof SituationTest>;

const Common = {
  id: Id,
  label: z.string().describe('La règle en quelques mots, pour l’écran.'),
  when: z.array(SituationTest).min(1).describe('Conditions, toutes exigées.'),
  source: Source,
};

/** What a situation changes. Rules are read in order; the first that ends or lifts the obligation gives the status. */
export const SituationRule = z
  .discriminatedUnion('effect', [
    z.strictObject({ ...Common, effect: z.literal('not-concerned') }).describe('Le médecin n’est pas concerné.'),
    z.strictObject({ ...Common, effect: z.literal('period-ended') }).describe('La période prend fin.'),
    z.strictObject({ ...Common, effect: z.literal('concerned') }).describe('Le médecin reste concerné.'),
    z
      .strictObject({
        ...Common,
        effect: z.literal('block-waived'),
        block: z.number().int().positive().describe('Bloc dont le minimum est levé.'),
        usedAnswer: Id.optional().describe(
          'Question par laquelle une action déclarée se dit déjà utilisée pour cette dispense.',
        ),
      })
      .describe('Un bloc est levé.'),
    z
      .strictObject({ ...Common, effect: z.literal('not-in-source') })
      .describe('La source n’en dit rien : signalé, l’Ordre décide.'),
  ])
  .describe('Règle de situation : exemption, fin de période, ou silence de la source.');
export type SituationRule = z.infer<typeof SituationRule>;
