import type { DeclarationDetail } from '../api/types.js';
import type { RevisionContent } from './revision-content.js';
import { numberText } from '../texts/numbers.js';

type Action = DeclarationDetail['action'];
type Given = NonNullable<Action['answers']>[string];

/** The quantity with the unit's own name, as « 6 demi-journées »; undefined while either is missing. */
export const quantityWords = (
  { quantity, unit }: Pick<Action, 'quantity' | 'unit'>,
  { units }: Pick<RevisionContent, 'units'>,
): string | undefined => {
  const known = units.find(({ id }) => id === unit);
  if (quantity === undefined || !known) return undefined;
  return `${numberText(quantity)}\u00a0${quantity < 2 ? known.label : known.plural}`;
};

/** The role, in the words of the row; undefined where the row knows only one. */
export const variantWords = (
  { row, variant }: Pick<Action, 'row' | 'variant'>,
  { blocks }: Pick<RevisionContent, 'blocks'>,
): string | undefined =>
  blocks
    .flatMap(({ rows }) => rows)
    .find(({ id }) => id === row)
    ?.variants.find(({ id }) => id === variant)?.label;

/** What was answered to the row's questions, question by question; `words` says yes, no and unknown. */
export const answersWords = (
  { answers }: Action,
  { questions }: Pick<RevisionContent, 'questions'>,
  words: Readonly<Record<'yes' | 'no' | 'unknown', string>>,
): readonly { readonly question: string; readonly answer: string }[] =>
  questions.flatMap(({ id, label, choices }) => {
    const given = answers?.[id];
    return given === undefined ? [] : [{ question: label, answer: answerWords(given, choices, words) }];
  });

const answerWords = (
  given: Given,
  choices: readonly { readonly id: string; readonly label: string }[],
  { yes, no, unknown }: Readonly<Record<'yes' | 'no' | 'unknown', string>>,
): string => {
  if (given === null) return unknown;
  if (typeof given === 'boolean') return given ? yes : no;
  if (typeof given === 'number') return numberText(given);
  return choices.find(({ id }) => id === given)?.label ?? given;
};
