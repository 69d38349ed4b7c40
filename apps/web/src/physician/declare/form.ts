import type { DeclaredAction } from '@libs/contracts';
import { z } from 'zod';
import type { Question, RevisionContent, Row } from '../../referential/revision-content.js';

const Attested = z.enum(['none', 'honour', 'simple']);

/** What is typed, as it is typed; an answer that is not there was not given. */
export const Typed = z.object({
  row: z.string(),
  variant: z.string(),
  title: z.string(),
  first: z.string(),
  last: z.string(),
  quantity: z.string(),
  unit: z.string(),
  continuous: z.boolean(),
  answers: z.record(z.string(), z.union([z.boolean(), z.string()])),
  attestation: Attested,
  /** The event that it is, where another action is the same one. */
  factKey: z.string().default(''),
});
export type Typed = z.infer<typeof Typed>;

/** A field that is not right yet. */
export type Fault = 'row' | 'name' | 'first' | 'last' | 'reversed' | 'quantity' | 'variant' | 'proof' | 'reason';

export const emptyForm = (today: string): Typed => ({
  row: '',
  variant: '',
  title: '',
  first: today,
  last: today,
  quantity: '1',
  unit: '',
  continuous: false,
  answers: {},
  attestation: 'none',
  factKey: '',
});

/** What follows from choosing a row: what leaves no choice is filled in. */
export const withRow = (typed: Typed, row: Row): Typed => ({
  ...typed,
  row: row.id,
  variant: row.variants.length === 1 ? (row.variants[0]?.id ?? '') : '',
  unit: row.units[0] ?? '',
  answers: {},
  attestation: 'none',
});

export const rowOf = (content: RevisionContent, id: string): Row | undefined =>
  content.blocks.flatMap(({ rows }) => rows).find((row) => row.id === id);

/** The questions that a row asks of a variant, in its own order. */
export const questionsOf = (content: RevisionContent, row: Row, variant: string): readonly Question[] =>
  row.questions.flatMap((id) => {
    const question = content.questions.find((one) => one.id === id);
    return question && (question.variants?.includes(variant) ?? true) ? [question] : [];
  });

/** A number as the French type it; undefined for anything else. */
export const numberTyped = (text: string): number | undefined => {
  const value = Number(
    text
      .trim()
      .replace(/[\s\u00a0\u202f]/g, '')
      .replace(',', '.'),
  );
  return text.trim() === '' || !Number.isFinite(value) || value < 0 ? undefined : value;
};

const answerOf = ({ type }: Question, given: boolean | string | undefined): boolean | number | string | null => {
  if (given === undefined || given === '') return null;
  return type === 'number' ? (numberTyped(String(given)) ?? null) : given;
};

/** The faults of what is typed, in the order of the fields. */
export const faultsOf = (typed: Typed, row: Row | undefined, proofs: number): readonly Fault[] => {
  const { title, first, last, quantity, variant, attestation } = typed;
  const found: Record<Exclude<Fault, 'reason'>, boolean> = {
    row: !row,
    name: title.trim() === '',
    first: first === '',
    last: last === '',
    reversed: first !== '' && last !== '' && last < first,
    variant: row !== undefined && !row.variants.some(({ id }) => id === variant),
    quantity: numberTyped(quantity) === undefined,
    proof: row !== undefined && proofs === 0 && attestation === 'none',
  };
  return (Object.keys(found) as (keyof typeof found)[]).filter((fault) => found[fault]);
};

/** What is typed as an action of the row; whether it is complete is for `faultsOf` to say. */
export const actionOf = (typed: Typed, row: Row, content: RevisionContent): z.input<typeof DeclaredAction> => ({
  row: row.id,
  variant: typed.variant === '' ? null : typed.variant,
  title: typed.title.trim(),
  factKey: typed.factKey === '' ? null : typed.factKey,
  quantity: numberTyped(typed.quantity) ?? 0,
  unit: typed.unit,
  first: typed.first,
  last: typed.last,
  continuous: typed.continuous,
  listEntry: null,
  answers: Object.fromEntries(
    questionsOf(content, row, typed.variant).map((question) => [
      question.id,
      answerOf(question, typed.answers[question.id]),
    ]),
  ),
});

/** What of an action is known already, for a draft: nothing that is empty. */
export const draftOf = (typed: Typed, row: Row | undefined, content: RevisionContent) => {
  if (!row) return typed.title.trim() === '' ? {} : { title: typed.title.trim() };
  const { title, first, last, ...rest } = actionOf(typed, row, content);
  return { ...rest, ...(title !== '' && { title }), ...(first !== '' && { first }), ...(last !== '' && { last }) };
};
