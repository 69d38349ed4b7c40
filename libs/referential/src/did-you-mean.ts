/** Number of single-character edits, neighbours swapped included, from one text to the other. */
const distance = (a: string, b: string): number => {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
  rows[0] = Array.from({ length: b.length + 1 }, (_, j) => j);
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      rows[i]![j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, replaced, swapped);
    }
  return at(a.length, b.length);
};

/** The candidate a hurried typist most likely meant, or undefined when none is close. */
export const closest = (written: string, candidates: readonly string[]): string | undefined => {
  if (written.length < 3) return undefined;
  const limit = Math.max(2, Math.floor(written.length / 3));
  return candidates
    .map((candidate) => ({ candidate, edits: distance(written.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits)[0]?.candidate;
};

export const quoted = (text: string): string => `« ${text} »`;

/** The end of a message that refuses `written`: the likely candidate, or all of them. */
export const suggestion = (written: string, candidates: readonly string[], plural: string): string => {
  const likely = closest(written, candidates);
  if (likely !== undefined) return `vouliez-vous dire ${quoted(likely)} ?`;
  return candidates.length === 0 ? `aucune valeur n’est connue ici.` : `${plural} : ${candidates.join(', ')}.`;
};
