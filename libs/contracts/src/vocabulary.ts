import { z } from 'zod';

/** The random id of a stream, without its prefix. */
export const StreamId = z.uuid({ error: 'Attendu : un identifiant UUID.' });

export const AccountId = StreamId;

/** A specialty is known by the name of its référentiel's folder, such as the `specialty` of each file. */
export const Specialty = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,59}$/, { error: 'Attendu : le nom court d’une spécialité, en minuscules.' });

export const ShortText = z.string().trim().min(1, { error: 'Ce champ ne peut pas être vide.' }).max(300);

/** A written reason, as the physician will read it. */
export const Reasons = z
  .string()
  .trim()
  .min(1, { error: 'Une motivation est attendue.' })
  .max(4000, { error: 'La motivation ne peut pas dépasser 4 000 caractères.' });

/** How much an action weighs in the unit of a référentiel that weighs: whole numbers and halves. */
export const Weight = z.number().min(0).max(1000).multipleOf(0.5, { error: 'Attendu : un nombre entier ou un demi.' });

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'Attendu : une empreinte SHA-256 en hexadécimal.' });

export const EvidenceClass = z.enum(['ordinary', 'health']);
export type EvidenceClass = z.infer<typeof EvidenceClass>;

/** What a document is, in the words of the référentiels' evidence; `other` is none of them. */
export const EvidenceKind = z.enum(['certificate', 'diploma', 'document', 'report', 'decision', 'programme', 'other']);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** A file already received, checked and stored, as a command refers to it. */
export const EvidenceFile = z.object({
  evidenceId: StreamId,
  kind: EvidenceKind,
  fileName: z.string().trim().min(1).max(255),
  sha256: Sha256,
  mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
  /** Size in bytes. */
  size: z.int().positive(),
  class: EvidenceClass,
});
export type EvidenceFile = z.infer<typeof EvidenceFile>;

export const Outcome = z.enum(['accepted', 'refused']);
export type Outcome = z.infer<typeof Outcome>;

/** The word of the physician in place of a document: on honour, or a simple statement. */
export const Attestation = z.enum(['honour', 'simple']);
export type Attestation = z.infer<typeof Attestation>;
