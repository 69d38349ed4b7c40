import { z } from 'zod';
import { Minimum } from './minimum.js';
import { Id, ReadingId, Source, Text } from './primitives.js';
import { Validation } from './validation.js';
import { WeightRule } from './weight.js';

export const EvidenceItem = z
  .strictObject({
    text: Text.describe('Élément de preuve tel qu’imprimé.'),
    kind: z
      .enum([
        'certificate',
        'diploma',
        'document',
        'report',
        'honour',
        'declaration',
        'decision',
        'programme',
        'expectation',
      ])
      .describe(
        'Nature : attestation, diplôme, document, compte rendu, sur l’honneur, déclaratif, décision, programme ; « expectation » quand la cellule porte un attendu.',
      ),
  })
  .describe('Un élément de preuve.');

export const Evidence = z
  .strictObject({
    items: z.array(EvidenceItem).describe('Éléments de preuve, dans l’ordre imprimé.'),
    issuers: z.array(z.string()).describe('Qui délivre la preuve (« fournie par »).'),
    senders: z.array(z.string()).describe('Qui la transmet (« transmise par »).'),
    honour: z.boolean().describe('La ligne accepte une déclaration sur l’honneur.'),
    declaration: z.boolean().describe('La ligne accepte une simple déclaration (« déclaratif »).'),
    inferred: z.boolean().optional().describe('Déduit, non écrit dans la ligne.'),
    note: z.string().optional().describe('Remarque du transcripteur.'),
  })
  .describe('Preuves attendues.');

export const Eligibility = z
  .strictObject({
    status: z
      .enum(['of-right', 'criteria', 'mixed', 'committee', 'unspecified'])
      .describe('Éligibilité de fait, conforme à des critères, mixte, par décision de la commission, ou non précisée.'),
    bases: z.array(z.string()).describe('Fondements cités (fiche méthode HAS, décret…).'),
    quotes: z.array(z.string()).describe('Citations.'),
    note: z.string().optional().describe('Remarque du transcripteur.'),
  })
  .describe('Éligibilité de l’action et son fondement.');

/** A role or variant that the row recognises; one it does not name earns nothing. */
export const Variant = z
  .strictObject({
    id: Id,
    label: z.string().describe('Libellé présenté dans le formulaire.'),
    quote: z.string().optional().describe('Ce que la source en dit.'),
    minima: z.array(Minimum).optional().describe('Minima propres à cette variante (alternative de la ligne).'),
  })
  .describe('Variante ou rôle reconnu par la ligne.');

export const Row = z
  .strictObject({
    id: Id.describe('Identifiant de la ligne, par exemple MN-1-01.'),
    number: z.number().int().positive().describe('Numéro de la ligne dans son bloc.'),
    title: Text.describe('Intitulé imprimé.'),
    details: z.array(Text).optional().describe('Précisions imprimées sous l’intitulé.'),
    expectations: z.array(Text).describe('Attendus méthodologiques.'),
    column: z
      .array(Text)
      .optional()
      .describe('Texte intégral de la deuxième colonne, quand attendus et validation y sont mêlés.'),
    offList: z.boolean().default(false).describe('Ligne « hors liste ».'),
    evidence: Evidence,
    eligibility: Eligibility,
    validation: Validation,
    variants: z.array(Variant).min(1).describe('Variantes ou rôles reconnus ; toute autre variante ne vaut rien.'),
    units: z.array(Id).min(1).describe('Unités dans lesquelles la quantité peut être déclarée.'),
    questions: z.array(Id).describe('Questions que le formulaire pose.'),
    minima: z.array(Minimum).describe('Minima de la ligne, tous exigés.'),
    weights: z.array(WeightRule).describe('Pondération ; vide quand le référentiel n’en a pas.'),
    committeeWeight: z
      .boolean()
      .default(false)
      .describe('Le poids inscrit dans la décision de la commission remplace celui de la ligne.'),
    readings: z.array(ReadingId).describe('Lectures et anomalies qui touchent la ligne.'),
    source: Source,
  })
  .describe('Une ligne du référentiel : une action recensée.')
  .meta({ id: 'Row' });
export type Row = z.infer<typeof Row>;
