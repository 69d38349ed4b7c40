import { found } from '../texts/found.js';
import type { ReferentialSearch } from './referential-search.js';
import type { Block } from './revision-content.js';
import { rowText } from './row-words.js';

/** The blocks with the rows that have the words looked for; a block without any is left out. */
export const browsed = (blocks: readonly Block[], { bloc, mots }: ReferentialSearch): Block[] =>
  blocks
    .filter(({ number }) => bloc === undefined || number === bloc)
    .map((block) => ({ ...block, rows: block.rows.filter((row) => !mots || found(rowText(row), mots)) }))
    .filter(({ rows }) => rows.length > 0);
