import type { PageQuery } from '@libs/contracts';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

export interface Page<T> {
  readonly items: readonly T[];
  /** Opaque; null on the last page. */
  readonly next: string | null;
}

export type SortValue = string | number;

/** The order of a list: expressions over the alias of the query, unique together, all in one direction. */
export interface Order<E> {
  readonly by: readonly string[];
  readonly direction: 'ASC' | 'DESC';
  /** The values of `by` for a row. */
  readonly of: (row: E) => readonly SortValue[];
}

/** A cursor that this list never gave. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor';
}

/** The cursor of the page after a row with these values of its order. */
export const cursorAfter = (values: readonly SortValue[]): string =>
  Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');

/** The values that a cursor was made of; throws `BadCursor`. */
export const cursorValues = (cursor: string, length: number): SortValue[] => {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === length) return values as SortValue[];
  } catch {
    // Falls through: what is not JSON is no cursor of ours.
  }
  throw new BadCursor('the cursor is not one of this list');
};

/** One page of `query` after the cursor: it follows an index, so the thousandth page costs what the first does. */
export const pageBy = async <E extends ObjectLiteral, T>(
  query: SelectQueryBuilder<E>,
  order: Order<E>,
  { limit, cursor }: PageQuery,
  toItem: (row: E) => T,
): Promise<Page<T>> => {
  if (cursor !== undefined) {
    const values = cursorValues(cursor, order.by.length);
    const names = values.map((_, index) => `:cursor${index}`);
    query.andWhere(
      `(${order.by.join(', ')}) ${order.direction === 'ASC' ? '>' : '<'} (${names.join(', ')})`,
      Object.fromEntries(values.map((value, index) => [`cursor${index}`, value])),
    );
  }
  for (const expression of order.by) query.addOrderBy(expression, order.direction);
  const rows = await query.limit(limit + 1).getMany();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(toItem), next: rows.length > limit && last ? cursorAfter(order.of(last)) : null };
};
