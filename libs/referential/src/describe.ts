import { describeRow } from './describe-row.js';
import type { Block } from './schema/block.js';
import { shown } from './schema/primitives.js';
import type { Referential } from './schema/referential.js';

const plural = (count: number, noun: string): string => `${count} ${noun}${count > 1 ? 's' : ''}`;

const periodLines = ({ period, weight, blocks, revision }: Referential): readonly string[] => {
  const rows = blocks.reduce((sum, block) => sum + block.rows.length, 0);
  const { first, derogation, renewal } = period;
  return [
    `Révision ${revision.number} (${revision.printed === null ? 'la source n’imprime pas de numéro' : `imprimée ${revision.printed}`}), ${plural(rows, 'ligne')} en ${plural(blocks.length, 'bloc')}.`,
    `Période : ${first.years} ans à compter de l’inscription${derogation === null ? '' : `, ${derogation.years} ans à titre dérogatoire à partir du ${derogation.start}`}, puis ${renewal.years} ans.`,
    weight === null
      ? 'Toutes les actions ont la même valeur.'
      : `Total exigé : ${weight.minimum} ${weight.abbreviation} (${weight.name}).`,
  ];
};

const blockLines = (referential: Referential, block: Block): readonly string[] => [
  '',
  `Bloc ${block.number}. ${shown(block.title)} : ${plural(block.minimum.actions, 'action')} au moins`,
  ...block.constraints.map(({ minimum, label }) => `  dont ${minimum} : ${label}`),
  ...block.rows.flatMap((row) => ['', ...describeRow(referential, block.number, row)]),
];

const listLines = ({ lists }: Referential): readonly string[] =>
  lists.flatMap(({ id, title, entries }) => ['', `${title}  [${id}]`, ...entries.map(({ text }) => `  - ${text}`)]);

/** A référentiel as plain text for people to read: what it asks, then each row, then the lists of its annexes. */
export const describeReferential = (referential: Referential): string =>
  [
    referential.title === null ? referential.specialty.label : shown(referential.title),
    ...periodLines(referential),
    ...referential.situations.map(({ label, effect }) => `Situation : ${label} (${EFFECTS[effect]}).`),
    ...referential.blocks.flatMap((block) => blockLines(referential, block)),
    ...listLines(referential),
  ].join('\n');

const EFFECTS = {
  'not-concerned': 'non concerné',
  'period-ended': 'la période prend fin',
  concerned: 'concerné',
  'block-waived': 'un bloc est levé',
  'not-in-source': 'absent de la source, l’Ordre décide',
} as const;
