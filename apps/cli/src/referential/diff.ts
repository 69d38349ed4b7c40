import { diffReferentials, type FieldChange, type ReferentialDiff, type RuleChange } from '@libs/referential';
import { problemLines } from './check.js';
import { findReferential } from './find.js';
import { type Output, refused, said } from './output.js';

const valueText = (value: unknown): string => (value === undefined ? '(absent)' : JSON.stringify(value));

const fieldLines = ({ field, old, new: fresh }: FieldChange): readonly string[] => [
  `    ${field}`,
  `      - ${valueText(old)}`,
  `      + ${valueText(fresh)}`,
];

const changeLines = ({ rule, fields }: RuleChange): readonly string[] => [`  ${rule}`, ...fields.flatMap(fieldLines)];

const chapter = (title: string, count: number, lines: readonly string[]): readonly string[] =>
  count === 0 ? [] : [`${title} (${count})`, ...lines];

export const diffLines = ({ added, removed, changed }: ReferentialDiff): readonly string[] => {
  const lines = [
    ...chapter(
      'Règles ajoutées',
      added.length,
      added.map((rule) => `  ${rule}`),
    ),
    ...chapter(
      'Règles supprimées',
      removed.length,
      removed.map((rule) => `  ${rule}`),
    ),
    ...chapter('Règles modifiées', changed.length, changed.flatMap(changeLines)),
  ];
  return lines.length === 0 ? ['Aucune différence.'] : lines;
};

/** Lists the rules added, removed and changed from one référentiel to another, each a file or a specialty. */
export const diff = async (before: string, after: string, folder: string): Promise<Output> => {
  const found = await Promise.all([findReferential(before, folder), findReferential(after, folder)]);
  const [old, fresh] = found;
  if (old.kind === 'refused' || fresh.kind === 'refused')
    return refused(problemLines(found.filter((each) => each.kind === 'refused')));
  return said(diffLines(diffReferentials(old.referential, fresh.referential)));
};
