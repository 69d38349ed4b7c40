import { type Outcome } from './run.js';

const written = (value: unknown): string => (value === undefined ? 'rien' : JSON.stringify(value));

const lines = ({ name, differences }: Outcome): string[] => [
  `  ${name}`,
  ...differences.map(
    ({ where, expected, found }) => `    ${where} : attendu ${written(expected)}, obtenu ${written(found)}`,
  ),
];

const section = (title: string, outcomes: readonly Outcome[]): string[] =>
  outcomes.length === 0 ? [] : [title, ...outcomes.flatMap(lines), ''];

/** The differences of every file for people; the last line is `N passed, M failed`. */
export const report = (outcomes: readonly Outcome[]): string => {
  const of = (verdict: Outcome['verdict']): readonly Outcome[] => outcomes.filter((each) => each.verdict === verdict);
  return [
    ...section('Différences sur des lectures de faible confiance (non comptées) :', of('low-confidence')),
    ...section('Différences :', of('failed')),
    `${of('passed').length} passed, ${of('failed').length} failed`,
  ].join('\n');
};
