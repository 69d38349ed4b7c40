import { type AssessmentWarning } from '@libs/contracts';
import { type Judged } from './judge.js';
import { type Judgement } from './verdict.js';

/** The series of a fact: its key without the edition, its last « - » segment; `null` where it names no edition. */
export const seriesOf = (factKey: string): string | null => {
  const dash = factKey.lastIndexOf('-');
  return dash > 0 ? factKey.slice(0, dash) : null;
};

const groups = (judged: readonly Judged[], keyOf: (each: Judged) => string | null): string[][] => {
  const found = new Map<string, string[]>();
  for (const each of judged) {
    const key = keyOf(each);
    if (key === null) continue;
    const group = found.get(key);
    if (group === undefined) found.set(key, [each.entry.declaration.id]);
    else group.push(each.entry.declaration.id);
  }
  return [...found.values()].filter(({ length }) => length > 1);
};

const sameType = (counting: readonly Judged[]): string[][] =>
  groups(counting, ({ entry: { row, declaration } }) => {
    const { factKey } = declaration.action;
    const series = factKey === null ? null : seriesOf(factKey);
    return series === null ? null : `${row}/${series}`;
  });

const overlapping = (counting: readonly Judged[]): string[][] => {
  const present = counting.filter(({ entry, revision }) => revision.dayUnits.has(entry.unit));
  return present.flatMap((one, index) =>
    present
      .slice(index + 1)
      .filter(({ entry }) => entry.first <= one.entry.last && one.entry.first <= entry.last)
      .map((other) => [one.entry.declaration.id, other.entry.declaration.id]),
  );
};

/** What deserves a look and changes nothing: preferences of the référentiel, entries that wait, silences of the source. */
export const warningsOf = ({ judged, requirements, situation }: Judgement): AssessmentWarning[] => {
  const counting = judged.filter(({ reason }) => reason === null);
  const warn = (
    code: 'SAME_TYPE' | 'OVERLAP',
    find: (judged: readonly Judged[]) => string[][],
  ): AssessmentWarning[] => {
    const clause = requirements.warns.get(code);
    return clause === undefined ? [] : find(counting).map((declarations) => ({ code, declarations, clause }));
  };
  const waiting = judged.filter(({ reason }) => reason === 'PENDING_VALIDATION');
  return [
    ...warn('SAME_TYPE', sameType),
    ...warn('OVERLAP', overlapping),
    ...(waiting.length === 0
      ? []
      : [
          {
            code: 'PENDING_VALIDATION' as const,
            declarations: waiting.map(({ entry }) => entry.declaration.id),
            clause: null,
          },
        ]),
    ...situation.applied
      .filter(({ rule }) => rule.effect === 'not-in-source')
      .map(({ clause }) => ({ code: 'RULE_NOT_IN_SOURCE' as const, declarations: [], clause })),
  ];
};
