import { typo } from '@libs/contracts';
import type { TFunction } from 'i18next';
import { numberText } from '../texts/numbers.js';
import type { RevisionContent, Row, Validation, WeightRule } from './revision-content.js';

/** How a row's actions are validated, in a word or two. */
export const routeOf = ({ validation: { mode }, offList }: Pick<Row, 'validation' | 'offList'>) => {
  if (offList || mode === 'off-list') return 'offList';
  if (mode === 'none') return 'ofRight';
  return mode === 'committee' ? 'toCommittee' : 'byList';
};

const listed = (content: Pick<RevisionContent, 'lists'>, ids: readonly string[]): string =>
  ids
    .map((id) => content.lists.find((list) => list.id === id))
    .flatMap((list) => (list ? [list.subject ?? list.title] : []))
    .join(' », « ');

/** What a row asks for before an action counts, in a sentence. */
export const validationWords = (
  t: TFunction,
  content: Pick<RevisionContent, 'lists'>,
  { validation, variants }: { readonly validation: Validation; readonly variants: Row['variants'] },
): string => {
  const moment = (timing: 'any' | 'prior') => t(`referential.moments.${timing}`);
  switch (validation.mode) {
    case 'none':
      return t('referential.validations.none');
    case 'committee': {
      const { evaluation, timing } = validation;
      return t(`referential.validations.${evaluation ? 'evaluation' : 'committee'}`, { moment: moment(timing) });
    }
    case 'off-list':
      return t('referential.validations.offList', { moment: moment(validation.timing) });
    case 'list': {
      const { lists, otherwise } = validation;
      return t('referential.validations.list', { lists: listed(content, lists), moment: moment(otherwise.timing) });
    }
    case 'of-right': {
      const named = variants.filter(({ id }) => validation.variants.includes(id)).map(({ label }) => label);
      return t('referential.validations.ofRight', { variants: named.join(', '), moment: moment(validation.timing) });
    }
  }
};

/** What a rule of weight gives, in a sentence: how much, for what, and how often. */
export const weightWords = (
  t: TFunction,
  { units, weight }: Pick<RevisionContent, 'units' | 'weight'>,
  { label, value, unit, per, once }: WeightRule,
): string => {
  const said = { label, amount: numberText(value), unit: weight?.abbreviation ?? '' };
  const counted = units.find(({ id }) => id === unit);
  const sentence =
    counted === undefined
      ? t('referential.weights.flat', said)
      : per === 1
        ? t('referential.weights.each', { ...said, per: counted.label })
        : t('referential.weights.group', { ...said, count: per, per: counted.plural });
  return once === undefined ? sentence : `${sentence}, ${t(`referential.weights.${once}`)}`;
};

const minimumWords = ({ label, source }: Row['minima'][number]): string[] => {
  const said = label ?? source.quote;
  return said === null ? [] : [typo(said)];
};

/** The conditions of a row and, each under its name, those of its roles. */
export const minimaWords = ({ minima, variants }: Pick<Row, 'minima' | 'variants'>): readonly string[] => [
  ...minima.flatMap(minimumWords),
  ...variants.flatMap(({ label, minima: own }) => own.flatMap(minimumWords).map((said) => typo(`${label} : ${said}`))),
];

/** Everything of a row in which one may look for words. */
export const rowText = ({ title, details, expectations, variants }: Row): string =>
  [title, ...details, ...expectations, ...variants.map(({ label }) => label)].join(' ');
