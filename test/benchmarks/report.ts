/** One figure of a benchmark and what it has to reach; `atMost` when less is better. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly target: number;
  readonly atMost?: boolean;
  /** What it is made of, for people. */
  readonly note?: string;
}

const holds = ({ value, target, atMost }: Measure): boolean => (atMost ? value <= target : value >= target);
const rounded = (value: number): number => Number(value.toPrecision(4));

/** Prints a table for people and, as the last line, one JSON object for machines; answers whether every target holds. */
export const printReport = (measures: readonly Measure[]): boolean => {
  console.table(
    measures.map((measure) => ({
      measure: measure.name,
      value: rounded(measure.value),
      target: `${measure.atMost ? '≤' : '≥'} ${measure.target}`,
      ok: holds(measure) ? 'yes' : 'NO',
      of: measure.note ?? '',
    })),
  );
  const byName = measures.map((one) => [one.name, { value: rounded(one.value), target: one.target, ok: holds(one) }]);
  console.log(JSON.stringify(Object.fromEntries(byName)));
  return measures.every(holds);
};
