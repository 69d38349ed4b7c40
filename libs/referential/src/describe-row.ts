import { shown } from './schema/primitives.js';
import type { Referential } from './schema/referential.js';
import type { Row } from './schema/row.js';
import type { Timing, Validation } from './schema/validation.js';
import type { z } from 'zod';
import type { WeightRule } from './schema/weight.js';

const moment = (timing: z.infer<typeof Timing>): string =>
  timing === 'prior' ? 'au plus tard le premier jour de l’action' : 'à tout moment';

const listTitle = (referential: Referential, id: string): string => {
  const list = referential.lists.find((each) => each.id === id);
  return list?.subject ?? list?.title ?? id;
};

const validationText = (referential: Referential, row: Row, validation: Validation): string => {
  const labels = (ids: readonly string[]) =>
    ids.map((id) => row.variants.find((v) => v.id === id)?.label ?? id).join(', ');
  switch (validation.mode) {
    case 'none':
      return 'aucune';
    case 'committee':
      return `${validation.evaluation ? 'évaluation et décision' : 'décision'} de la commission, ${moment(validation.timing)}`;
    case 'off-list':
      return `action hors liste : décision de la commission, ${moment(validation.timing)}`;
    case 'list': {
      const titles = validation.lists.map((id) => listTitle(referential, id)).join(' ; ');
      return `de droit sur la liste « ${titles} » ; sinon décision de la commission, ${moment(validation.otherwise.timing)}`;
    }
    case 'of-right':
      return `de droit pour : ${labels(validation.variants)} ; sinon décision de la commission, ${moment(validation.timing)}`;
  }
};

const AWARDED = {
  cycle: 'une fois par cycle',
  variant: 'une fois par cycle et par variante',
  fact: 'une fois par fait',
};

const weightText = (referential: Referential, rule: WeightRule): string => {
  const unit = referential.units.find(({ id }) => id === rule.unit);
  const counted = rule.per === 1 ? `par ${unit?.label}` : `pour ${rule.per} ${unit?.plural}`;
  const amount = `${rule.value} ${referential.weight?.abbreviation ?? ''} ${unit === undefined ? 'au forfait' : counted}`;
  return `${rule.label} : ${amount}${rule.once === undefined ? '' : `, ${AWARDED[rule.once]}`}`;
};

const evidenceText = ({ evidence }: Row): string => {
  const items = evidence.items.map(({ text }) => shown(text)).join(' ; ') || 'rien d’imprimé';
  const word = evidence.honour ? ' (déclaration sur l’honneur admise)' : '';
  return `${items}${evidence.declaration ? ' (déclaration simple admise)' : word}`;
};

const minimaOf = (row: Row): readonly string[] => [
  ...row.minima.map(({ label, source }) => label ?? source.quote ?? ''),
  ...row.variants.flatMap(({ label, minima }) =>
    (minima ?? []).map((minimum) => `${label} : ${minimum.label ?? minimum.source.quote ?? ''}`),
  ),
];

const section = (title: string, texts: readonly string[]): readonly string[] =>
  texts.length <= 1
    ? texts.map((text) => `  ${title} : ${text}`)
    : [`  ${title} :`, ...texts.map((text) => `    - ${text}`)];

/** A row for people to read, one line of text each. */
export const describeRow = (referential: Referential, block: number, row: Row): readonly string[] => [
  `${block}.${row.number}  ${shown(row.title)}  [${row.id}]`,
  ...(row.details ?? []).map((detail) => `  ${shown(detail)}`),
  ...section('Attendus', row.expectations.map(shown)),
  ...section('Preuves', [evidenceText(row)]),
  ...section('Validation', [validationText(referential, row, row.validation)]),
  ...section('Variantes', row.variants.length > 1 ? [row.variants.map(({ label }) => label).join(', ')] : []),
  ...section('Minima', minimaOf(row)),
  ...section(
    'Poids',
    row.weights.map((rule) => weightText(referential, rule)),
  ),
  ...section('Lectures', row.readings.length > 0 ? [row.readings.join(', ')] : []),
];
