import { CalendarDay } from '@libs/kernel';
import { z } from 'zod';

/** An answer that a row of the référentiel asks for; `null` is the answer « non précisé », which is not met. */
export const Answer = z.union([z.boolean(), z.number(), z.string().max(200), z.null()]);

/**
 * An action as a physician declares it: which row, what was done, how much of it and when. The words that may stand in
 * `variant`, `unit` and `answers` are those of the row of the référentiel, never of the code.
 */
export const DeclaredAction = z.object({
  /** Id of the row in its référentiel. */
  row: z.string().min(1).max(40),
  /** Role or variant, in the row's own words; `null` where the row knows only one. */
  variant: z.string().max(80).nullable(),
  title: z.string().trim().min(1).max(300),
  /**
   * Identity of the real-world fact (one edition of a congress, one registry), or the id of the declaration that is of
   * the same: it counts once, whatever the row (MN-42); `null` where it is a fact of its own.
   */
  factKey: z.string().trim().min(1).max(120).nullable(),
  quantity: z.number().nonnegative().max(100_000),
  unit: z.string().min(1).max(40),
  /** First and last day, both included. */
  first: CalendarDay,
  last: CalendarDay,
  /** A continuous activity: its years are counted on the part that lies inside the cycle. */
  continuous: z.boolean(),
  /** The list of the référentiel on which the action is found, and the entry's id; `null` when on none. */
  listEntry: z.object({ list: z.string().max(60), entry: z.string().max(120).nullable() }).nullable(),
  /** Answers to the questions of the row (organisme, odpc, rang d'auteur…); an absent one is not in question. */
  answers: z.record(z.string().max(60), Answer),
});
export type DeclaredAction = z.infer<typeof DeclaredAction>;
