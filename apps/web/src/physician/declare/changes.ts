import type { DeclaredAction } from '@libs/contracts';
import type { DeclarationDetail } from '../../api/types.js';
import type { RevisionContent } from '../../referential/revision-content.js';
import { periodText } from '../../texts/dates.js';
import { answersWords, quantityWords, variantWords } from '../../referential/declared-words.js';
import { rowOf } from './form.js';

type Action = DeclarationDetail['action'];
type Field = 'row' | 'name' | 'dates' | 'variant' | 'quantity' | 'continuous' | 'event' | 'attestation';

/** One thing that a correction changes; `question` where it is an answer. Nothing said is `null`. */
export interface Change {
  readonly field: Field | { readonly question: string };
  readonly before: string | null;
  readonly after: string | null;
}

interface Declared {
  readonly action: Action;
  readonly attestation: DeclarationDetail['attestation'];
}

export interface Words extends Readonly<Record<'yes' | 'no' | 'unknown' | 'event', string>> {
  readonly attestations: Readonly<Record<'honour' | 'simple', string>>;
}

const said = (
  { action, attestation }: Declared,
  content: RevisionContent,
  words: Words,
): Readonly<Record<Field, string | null>> => {
  const { row, title, first, last, continuous, factKey } = action;
  return {
    row: row === undefined ? null : (rowOf(content, row)?.title ?? row),
    name: title ?? null,
    dates: first === undefined ? null : periodText(first, last ?? first),
    variant: variantWords(action, content) ?? null,
    quantity: quantityWords(action, content) ?? null,
    continuous: continuous ? words.yes : words.no,
    event: factKey == null ? null : words.event,
    attestation: attestation && words.attestations[attestation],
  };
};

const answersOf = (action: Action, content: RevisionContent, words: Words): ReadonlyMap<string, string> =>
  new Map(answersWords(action, content, words).map(({ question, answer }) => [question, answer]));

/** What a correction changes, in words, in the order in which an action is read. */
export const changesOf = (
  before: Declared,
  after: { readonly action: DeclaredAction; readonly attestation: Declared['attestation'] },
  content: RevisionContent,
  words: Words,
): readonly Change[] => {
  const [was, is] = [said(before, content, words), said(after, content, words)];
  const fields = (Object.keys(was) as Field[])
    .filter((field) => was[field] !== is[field])
    .map((field): Change => ({ field, before: was[field], after: is[field] }));
  const [had, has] = [answersOf(before.action, content, words), answersOf(after.action, content, words)];
  const answers = [...new Set([...had.keys(), ...has.keys()])]
    .filter((question) => (had.get(question) ?? words.unknown) !== (has.get(question) ?? words.unknown))
    .map((question): Change => ({
      field: { question },
      before: had.get(question) ?? null,
      after: has.get(question) ?? null,
    }));
  return [...fields, ...answers];
};
