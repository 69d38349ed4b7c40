import { z } from 'zod';
import type { Clause } from '../api/types.js';

/** A sentence of the source: as printed, or corrected by a reading. */
const Text = z
  .union([z.string(), z.object({ corrected: z.string() }).transform(({ corrected }) => corrected)])
  .catch('');

const Named = z.object({ id: z.string(), label: z.string() });

const Row = z.object({
  id: z.string(),
  number: z.number(),
  title: Text,
  expectations: z.array(Text).default([]),
  column: z.array(Text).default([]),
  evidence: z.object({ items: z.array(z.object({ text: Text })) }),
  variants: z.array(Named),
  readings: z.array(z.string()).default([]),
  source: z.object({ quote: z.string().optional() }).default({}),
});

const Content = z.object({
  weight: z.object({ abbreviation: z.string() }).nullable().catch(null),
  units: z.array(Named.extend({ plural: z.string().optional() })),
  questions: z.array(Named.extend({ choices: z.array(Named).default([]) })),
  blocks: z.array(z.object({ number: z.number(), title: Text, rows: z.array(Row) })),
});

type Content = z.infer<typeof Content>;
export type Rule = z.infer<typeof Row> & { readonly block: number };

interface Published {
  readonly label: string;
  readonly version: string;
  readonly content?: unknown;
}

/** The rules of a specialty as a reader needs them. */
export interface RuleBook {
  readonly label: string;
  readonly revision: string;
  readonly weightUnit: string | null;
  readonly units: Content['units'];
  readonly questions: Content['questions'];
  readonly blocks: readonly { readonly number: number; readonly title: string }[];
  readonly rules: ReadonlyMap<string, Rule>;
}

/** Reads them from a revision as it was published. */
export const ruleBookOf = ({ label, version, content }: Published): RuleBook => {
  const { weight, units, questions, blocks } = Content.parse(content);
  const rules = blocks.flatMap(({ number, rows }) => rows.map((row) => [row.id, { ...row, block: number }] as const));
  return {
    label,
    revision: version,
    weightUnit: weight?.abbreviation ?? null,
    units,
    questions,
    blocks: blocks.map(({ number, title }) => ({ number, title })),
    rules: new Map(rules),
  };
};

/** The words of the source behind a row. */
export const clauseOf = ({ id, title, source, readings }: Rule, { revision }: RuleBook): Clause => ({
  row: id,
  title,
  quote: source.quote ?? null,
  readings,
  revision,
});

/** « 2 demi-journées », in the words of the référentiel. */
export const unitText = (book: RuleBook | undefined, unit: string, quantity: number): string => {
  const found = book?.units.find(({ id }) => id === unit);
  return (Math.abs(quantity) >= 2 ? found?.plural : undefined) ?? found?.label ?? '';
};
