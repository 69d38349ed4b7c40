import { z } from 'zod';
import { Typed } from './form.js';

const KeptForm = z.object({
  typed: Typed,
  /** The draft on the server that it belongs to, once there is one. */
  declarationId: z.string().nullable(),
});
export type KeptForm = z.infer<typeof KeptForm>;

const keyOf = (cycleId: string, declarationId: string | undefined): string =>
  `delibere.saisie.${cycleId}.${declarationId ?? 'nouvelle'}`;

/**
 * What was typed and not submitted, kept in this tab alone: it outlives a reload and a new sign-in, not the tab.
 * Anything that cannot be read is nothing.
 */
export const keptForm = (cycleId: string, declarationId: string | undefined): KeptForm | undefined => {
  const kept = window.sessionStorage.getItem(keyOf(cycleId, declarationId));
  if (kept === null) return undefined;
  const read = z
    .string()
    .transform((text) => JSON.parse(text) as unknown)
    .pipe(KeptForm)
    .safeParse(kept);
  return read.success ? read.data : undefined;
};

export const keepForm = (cycleId: string, declarationId: string | undefined, form: KeptForm): void =>
  window.sessionStorage.setItem(keyOf(cycleId, declarationId), JSON.stringify(form));

export const forgetForm = (cycleId: string, declarationId: string | undefined): void =>
  window.sessionStorage.removeItem(keyOf(cycleId, declarationId));
