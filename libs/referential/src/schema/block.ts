import { z } from 'zod';
import { Code, Source, Text } from './primitives.js';
import { Row } from './row.js';
import { Test } from './test.js';

/** « At least `minimum` counted declarations of the block for which `where` holds. » */
export const Constraint = z
  .strictObject({
    code: Code,
    label: z.string().describe('La contrainte en quelques mots, pour l’écran.'),
    minimum: z.number().int().positive().describe('Nombre d’actions exigées parmi celles du bloc.'),
    where: Test.describe('Ce que ces actions doivent remplir.'),
    source: Source,
  })
  .describe('Contrainte sur une partie des actions du bloc.');

export const Block = z
  .strictObject({
    number: z.number().int().positive().describe('Numéro du bloc.'),
    title: Text.describe('Titre du bloc, celui du tableau.'),
    preambleTitle: z.string().nullable().describe('Titre donné par le préambule ; null s’il n’en donne pas.'),
    aims: z.array(z.string()).nullable().describe('Finalités ; null quand la source ne les porte pas.'),
    minimum: z
      .strictObject({
        code: Code,
        actions: z.number().int().nonnegative().describe('Nombre d’actions exigées sur la période.'),
        source: Source,
      })
      .describe('Minimum d’actions du bloc.'),
    constraints: z.array(Constraint).describe('Contraintes supplémentaires.'),
    rows: z.array(Row).min(1).describe('Lignes du bloc.'),
    note: z.string().optional().describe('Remarque du transcripteur.'),
  })
  .describe('Un bloc du référentiel.');
export type Block = z.infer<typeof Block>;
