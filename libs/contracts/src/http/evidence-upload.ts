import { z } from 'zod';
import { EvidenceClass, EvidenceKind } from '../vocabulary.js';
import { CommandAnswer } from './command-answer.js';

/** The fields of an upload, which come before the file. */
export const EvidenceFields = z.object({
  kind: EvidenceKind,
  class: EvidenceClass.default('ordinary'),
});
export type EvidenceFields = z.infer<typeof EvidenceFields>;

/** An upload as it is documented: multipart/form-data, the fields first, then one file. */
export const EvidenceUpload = EvidenceFields.extend({
  file: z
    .string()
    .meta({ contentMediaType: 'application/octet-stream', description: 'PDF, JPEG ou PNG, 20 Mo au plus' }),
}).meta({ id: 'EvidenceUpload' });

export const EvidenceReceived = CommandAnswer.extend({
  evidenceId: z.string(),
  sha256: z.string(),
  mediaType: z.string(),
  size: z.int(),
}).meta({ id: 'EvidenceReceived' });
export type EvidenceReceived = z.infer<typeof EvidenceReceived>;
