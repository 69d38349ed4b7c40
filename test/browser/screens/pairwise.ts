type Factors = Readonly<Record<string, string | number>>;

const pairsOf = (factors: Factors, apart: readonly string[]): readonly string[] => {
  const values = Object.entries(factors);
  return values.flatMap(([name, value], at) =>
    values
      .slice(at + 1)
      .filter(([other]) => !(apart.includes(name) && apart.includes(other)))
      .map(([other, otherValue]) => `${name}=${value}&${other}=${otherValue}`),
  );
};

/**
 * As few as it takes of the candidates, so that any two values of different factors that occur together do so in one
 * that is chosen. The factors set `apart` need not meet each other. The same candidates give the same choice.
 */
export const pairwise = <Candidate>(
  candidates: readonly Candidate[],
  factorsOf: (candidate: Candidate) => Factors,
  apart: readonly string[] = [],
): readonly Candidate[] => {
  const left = candidates.map((candidate) => ({ candidate, pairs: pairsOf(factorsOf(candidate), apart) }));
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
