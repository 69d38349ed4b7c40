type Factors = Readonly<Record<string, string | number>>;

const pairsOf = (factors: Factors): readonly string[] => {
  const values = Object.entries(factors).map(([name, value]) => `${name}=${value}`);
  return values.flatMap((one, at) => values.slice(at + 1).map((other) => `${one}&${other}`));
};

/**
 * As few as it takes of the candidates, so that any two values of different factors that occur together do so in one
 * that is chosen. The same candidates give the same choice.
 */
export const pairwise = <Candidate>(
  candidates: readonly Candidate[],
  factorsOf: (candidate: Candidate) => Factors,
): readonly Candidate[] => {
  const left = candidates.map((candidate) => ({ candidate, pairs: pairsOf(factorsOf(candidate)) }));
  const missing = new Set(left.flatMap(({ pairs }) => pairs));
  const chosen: Candidate[] = [];
  while (missing.size > 0) {
    const news = left.map(({ pairs }) => pairs.filter((pair) => missing.has(pair)).length);
    const [best] = left.splice(news.indexOf(Math.max(...news)), 1);
    if (!best) break;
    chosen.push(best.candidate);
    best.pairs.forEach((pair) => missing.delete(pair));
  }
  return chosen;
};
