import { plainText } from '@libs/kernel';

const plain = (text: string): string => plainText(text).replace(/[’']/g, ' ');

/** The words of a text, for `foundAmong`. */
export const wordsOf = (text: string): readonly string[] => plain(text).split(/[^a-z0-9]+/);

/** What `found` says, for a text whose words are kept: it is searched at every letter. */
export const foundAmong = (words: readonly string[], typed: string): boolean =>
  wordsOf(typed).every((part) => words.some((word) => word.startsWith(part)));

/** Whether every word typed begins a word of the text; accents, capitals and apostrophes do not matter. */
export const found = (text: string, typed: string): boolean => foundAmong(wordsOf(text), typed);

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
