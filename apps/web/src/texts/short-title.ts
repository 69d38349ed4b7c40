/** A title that is a whole paragraph, cut at a word: enough to know it by. */
export const shortTitle = (title: string, longest: number): string => {
  if (title.length <= longest) return title;
  const cut = title.slice(0, longest);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:(«]+$/u, '')}…`;
};
