const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[’']/g, ' ')
    .toLowerCase();

/** Whether every word typed begins a word of the text; accents, capitals and apostrophes do not matter. */
export const found = (text: string, typed: string): boolean => {
  const words = plain(text).split(/[^a-z0-9]+/);
  return plain(typed)
    .split(/[^a-z0-9]+/)
    .every((part) => words.some((word) => word.startsWith(part)));
};

/** A piece of a text, and whether it is what was typed. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

/** A text cut where the words typed begin one of its own, by the rules of `found`. */
export const highlighted = (text: string, typed: string): readonly Piece[] => {
  const parts = plain(typed)
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '');
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const length = Math.max(0, ...parts.filter((part) => plain(word).startsWith(part)).map((part) => part.length));
    if (length === 0) continue;
    pieces.push({ text: text.slice(from, index), isFound: false }, { text: word.slice(0, length), isFound: true });
    from = index + Math.min(length, word.length);
  }
  return [...pieces, { text: text.slice(from), isFound: false }].filter((piece) => piece.text !== '');
};
