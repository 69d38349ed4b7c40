import { z } from 'zod';

/** Most bytes of a draft, as JSON in UTF-8. */
export const MAX_DRAFT_BYTES = 65_536;

/** What a form is known by among those of its owner: a cycle and a declaration, or `new`. */
export const DraftKey = z.string().regex(/^[\w.-]{1,120}$/, {
  error: 'Attendu : de 1 à 120 lettres sans accent, chiffres, points ou tirets.',
});

/** What a form holds, as the form alone understands it. */
export const DraftContent = z.record(z.string(), z.json());
export type DraftContent = z.infer<typeof DraftContent>;

export const DraftBody = z.object({ content: DraftContent }).meta({ id: 'DraftBody' });

const kept = { key: z.string(), version: z.int(), updatedAt: z.iso.datetime() };

export const KeptDraft = z.object({ ...kept, content: DraftContent }).meta({ id: 'KeptDraft' });
export type KeptDraft = z.infer<typeof KeptDraft>;

export const DraftKept = z.object(kept).meta({ id: 'DraftKept' });
export type DraftKept = z.infer<typeof DraftKept>;

/** What somebody has begun, newest first; there is room for no more than fits on one page. */
export const DraftList = z.object({ items: z.array(DraftKept) }).meta({ id: 'DraftList' });
