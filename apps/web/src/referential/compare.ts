import type { TFunction } from 'i18next';
import { numberText } from '../texts/numbers.js';
import type { RevisionContent, Row } from './revision-content.js';
import { minimaWords, validationWords, weightWords } from './row-words.js';

const parts = ['title', 'expectations', 'evidence', 'validation', 'variants', 'minima', 'weight'] as const;
export type RowPart = (typeof parts)[number];

/** What is said of one thing before and after, in words; empty where nothing is. */
export interface Changed<Name extends string> {
  readonly part: Name;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface ChangedRow {
  readonly id: string;
  readonly title: string;
  /** The block of the row, in the later revision where it is in both. */
  readonly block: number;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly changes: readonly Changed<RowPart>[];
}

export interface Comparison {
  readonly rows: readonly ChangedRow[];
  /** The total weight and what each block asks for. */
  readonly minima: readonly Changed<string>[];
}

const rowSaid = (t: TFunction, content: RevisionContent, row: Row): Readonly<Record<RowPart, readonly string[]>> => ({
  title: [row.title],
  expectations: [...row.details, ...row.expectations],
  evidence: row.evidence.items.map(({ text }) => text),
  validation: [validationWords(t, content, row)],
  variants: row.variants.map(({ label }) => label),
  minima: minimaWords(row),
  weight: row.weights.map((rule) => weightWords(t, content, rule)),
});

const same = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');

const rowsOf = (content: RevisionContent): ReadonlyMap<string, { readonly block: number; readonly row: Row }> =>
  new Map(content.blocks.flatMap(({ number: block, rows }) => rows.map((row) => [row.id, { block, row }])));

const minimaOf = (t: TFunction, { blocks, weight }: RevisionContent): ReadonlyMap<string, readonly string[]> =>
  new Map([
    ...(weight
      ? [
          [
            t('referential.totalTitle'),
            [t('referential.total', { amount: numberText(weight.minimum), unit: weight.abbreviation })],
          ] as const,
        ]
      : []),
    ...blocks.map(
      ({ number, title, minimum, constraints }) =>
        [
          t('referential.blockTitle', { number, title }),
          [t('referential.minimum', { count: minimum.actions }), ...constraints.map(({ label }) => label)],
        ] as const,
    ),
  ]);

/** What changed from one revision of a référentiel to another, in the words in which both are read. */
export const compared = (t: TFunction, before: RevisionContent, after: RevisionContent): Comparison => {
  const [had, has] = [rowsOf(before), rowsOf(after)];
  const rows = [...new Set([...has.keys(), ...had.keys()])].flatMap((id): ChangedRow[] => {
    const [was, is] = [had.get(id), has.get(id)];
    const { block, row } = (is ?? was)!;
    const told = { id, title: row.title, block };
    if (!was) return [{ ...told, kind: 'added', changes: [] }];
    if (!is) return [{ ...told, kind: 'removed', changes: [] }];
    const [said, saidNow] = [rowSaid(t, before, was.row), rowSaid(t, after, is.row)];
    const changes = parts
      .filter((part) => !same(said[part], saidNow[part]))
      .map((part) => ({ part, before: said[part], after: saidNow[part] }));
    return changes.length > 0 ? [{ ...told, kind: 'changed', changes }] : [];
  });
  const [asked, asks] = [minimaOf(t, before), minimaOf(t, after)];
  const minima = [...new Set([...asks.keys(), ...asked.keys()])]
    .map((part) => ({ part, before: asked.get(part) ?? [], after: asks.get(part) ?? [] }))
    .filter((change) => !same(change.before, change.after));
  return { rows: rows.sort((a, b) => a.block - b.block), minima };
};
