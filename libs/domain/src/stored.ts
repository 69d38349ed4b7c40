import { CalendarDay, personal } from '@libs/kernel';
import { z } from 'zod';

/*
 * Pieces of stored events. They are looser than the schemas of requests and never shared with them: what was once
 * stored parses for ever, whatever a form asks for later. Every event that holds a personal field also holds, in clear,
 * the `subject` it is about, so that the codec knows whose key to use.
 */
export const Id = z.string();
export const Subject = z.string();
export const Day = CalendarDay;
export const FreeText = personal('free-text', z.string());
export const FreeTextOrNone = personal('free-text', z.string().nullable());
export const FreeTexts = personal('free-text', z.array(z.string()));

export const StoredAnswers = personal(
  'ordinary',
  z.record(z.string(), z.union([z.boolean(), z.number(), z.string(), z.null()])),
);

export const StoredEvidence = z.object({
  evidenceId: Id,
  kind: z.string(),
  fileName: personal('ordinary', z.string()),
  sha256: personal('ordinary', z.string()),
  mediaType: z.string(),
  size: z.number(),
  class: z.enum(['ordinary', 'health']),
});
export type StoredEvidence = z.infer<typeof StoredEvidence>;

export const StoredOutcome = z.enum(['accepted', 'refused']);

/** Why an action went to the committee. */
export const StoredGround = z.enum(['off-list', 'to-validate', 'to-evaluate', 'not-on-list', 'other-evidence']);

/** The revision of the référentiel that a decision was made under. */
export const StoredRevision = z.object({ version: z.string(), hash: z.string() });
export type StoredRevision = z.infer<typeof StoredRevision>;
