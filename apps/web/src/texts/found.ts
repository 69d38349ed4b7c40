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
