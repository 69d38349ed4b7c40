import type { RevisionBook } from '@libs/application';
import { plainText } from '@libs/kernel';
import { shown } from '@libs/referential';

export interface BookRow {
  readonly id: string;
  readonly block: number;
  readonly title: string;
}

/** Every row that a revision of these specialties ever had: a case goes on although its row was removed. */
export const rowsEver = async (book: RevisionBook, specialties: readonly string[]): Promise<readonly BookRow[]> => {
  const shelves = await Promise.all(specialties.map((specialty) => book.of(specialty)));
  return shelves
    .flat()
    .flatMap(({ referential: { blocks } }) =>
      blocks.flatMap(({ number, rows }) => rows.map(({ id, title }) => ({ id, block: number, title: shown(title) }))),
    );
};

/** The words of a query, each with the rows whose title contains it. */
export const wantedWords = (text: string, rows: readonly BookRow[]): { word: string; rows: string[] }[] =>
  plainText(text)
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '')
    .map((word) => ({ word, rows: rows.filter(({ title }) => plainText(title).includes(word)).map(({ id }) => id) }));
