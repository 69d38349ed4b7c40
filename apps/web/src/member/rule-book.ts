import type { Clause } from '../api/types.js';
import { RevisionContent, type Row } from '../referential/revision-content.js';

export type Rule = Row & { readonly block: number };

interface Published {
  readonly version: string;
  readonly content?: unknown;
}

/** The rules of a specialty as a reader needs them: its revision, and each row at hand by its id. */
export interface RuleBook extends Pick<RevisionContent, 'weight' | 'units' | 'questions' | 'blocks'> {
  readonly revision: string;
  readonly rules: ReadonlyMap<string, Rule>;
}

/** Reads them from a revision as it was published. */
export const ruleBookOf = ({ version, content }: Published): RuleBook => {
  const read = RevisionContent.parse(content);
  const rules = read.blocks.flatMap(({ number, rows }) =>
    rows.map((row) => [row.id, { ...row, block: number }] as const),
  );
  return { ...read, revision: version, rules: new Map(rules) };
};

/** The words of the source behind a row. */
export const clauseOf = ({ id, title, source: { quote }, readings }: Rule, { revision }: RuleBook): Clause => ({
  row: id,
  title,
  quote,
  readings,
  revision,
});
