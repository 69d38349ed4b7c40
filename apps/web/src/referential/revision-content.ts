import { z } from 'zod';

/** Text of the source; the correction is what people read. */
const Text = z
  .union([z.string(), z.object({ corrected: z.string() })])
  .transform((text) => (typeof text === 'string' ? text : text.corrected));

const Timing = z.enum(['any', 'prior']);

const Source = z.object({ quote: z.string().nullable() });

const Minimum = z.object({ label: z.string().optional(), source: Source });

const Validation = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('none') }),
  z.object({ mode: z.literal('committee'), timing: Timing, evaluation: z.boolean().default(false) }),
  z.object({ mode: z.literal('off-list'), timing: Timing }),
  z.object({ mode: z.literal('list'), lists: z.array(z.string()), otherwise: z.object({ timing: Timing }) }),
  z.object({ mode: z.literal('of-right'), variants: z.array(z.string()), timing: Timing }),
]);
export type Validation = z.infer<typeof Validation>;

const WeightRule = z.object({
  id: z.string(),
  label: z.string(),
  value: z.number(),
  unit: z.string().nullable(),
  per: z.number().default(1),
  once: z.enum(['cycle', 'variant', 'fact']).optional(),
});
export type WeightRule = z.infer<typeof WeightRule>;

const Row = z.object({
  id: z.string(),
  number: z.number(),
  title: Text,
  details: z.array(Text).default([]),
  expectations: z.array(Text),
  /** What stands in the row's own column of the source, where it prints no expectations. */
  column: z.array(Text).default([]),
  offList: z.boolean().default(false),
  evidence: z.object({
    items: z.array(z.object({ text: Text, kind: z.string() })),
    issuers: z.array(z.string()),
    honour: z.boolean(),
    declaration: z.boolean(),
  }),
  validation: Validation,
  variants: z.array(z.object({ id: z.string(), label: z.string(), minima: z.array(Minimum).default([]) })),
  /** Ids of the units in which a quantity may be declared, and of the questions that the form asks. */
  units: z.array(z.string()),
  questions: z.array(z.string()),
  minima: z.array(Minimum),
  weights: z.array(WeightRule),
  committeeWeight: z.boolean().default(false),
  readings: z.array(z.string()),
  source: Source,
});
export type Row = z.infer<typeof Row>;

const Question = z.object({
  id: z.string(),
  type: z.enum(['yes-no', 'number', 'choice', 'text']),
  label: z.string(),
  help: z.string().optional(),
  /** The variants for which it is asked; all of them when absent. */
  variants: z.array(z.string()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  unit: z.string().optional(),
  choices: z.array(z.object({ id: z.string(), label: z.string() })).default([]),
});
export type Question = z.infer<typeof Question>;

const Unit = z.object({ id: z.string(), label: z.string(), plural: z.string(), years: z.boolean().optional() });
export type Unit = z.infer<typeof Unit>;

const Labelled = z.object({ id: z.string(), label: z.string() });

/** What these screens show of a published revision; whatever else it holds is let by. */
export const RevisionContent = z.object({
  /** Profiles of practice, and the facts of a situation that the rules look at. */
  profiles: z.array(Labelled).default([]),
  facts: z.array(Labelled).default([]),
  weight: z.object({ name: z.string(), abbreviation: z.string(), minimum: z.number() }).nullable(),
  units: z.array(Unit),
  questions: z.array(Question),
  lists: z.array(z.object({ id: z.string(), title: z.string(), subject: z.string().optional() })),
  readings: z.array(z.object({ id: z.string(), anomaly: z.string(), reading: z.string() })),
  blocks: z.array(
    z.object({
      number: z.number(),
      title: Text,
      minimum: z.object({ actions: z.number() }),
      constraints: z.array(z.object({ code: z.string(), label: z.string() })),
      rows: z.array(Row),
    }),
  ),
});
export type RevisionContent = z.infer<typeof RevisionContent>;
export type Block = RevisionContent['blocks'][number];
