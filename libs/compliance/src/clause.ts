import { type Clause } from '@libs/contracts';
import { type Row, type Source, shown } from '@libs/referential';

/** The clause behind a rule, built once per revision and shared by every assessment. */
export const clauseOf = (source: Source, title: string, revision: string, row: string | null = null): Clause => ({
  row,
  title,
  quote: source.quote ?? source.quotes?.[0] ?? null,
  readings: source.readings ?? [],
  revision,
});

/** The clause of a row: its own rule, with every reading that touches it. */
export const rowClause = (row: Row, revision: string): Clause => ({
  ...clauseOf(row.source, shown(row.title), revision, row.id),
  quote: row.source.quote ?? (typeof row.title === 'string' ? row.title : row.title.printed),
  readings: row.readings,
});
