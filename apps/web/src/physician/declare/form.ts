import { numberTyped } from '../../texts/numbers.js';
import { Attestation, DeclaredAction, type DraftedAction } from '@libs/contracts';
import { z } from 'zod';
import type { Question, RevisionContent, Row } from '../../referential/revision-content.js';

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
  attestation: z.enum(['none', ...Attestation.options]),
  /** The event that it is, where another action is the same one. */
  factKey: z.string().default(''),
  /** Why an action that was declared is corrected. */
  reason: z.string().default(''),
});
export type Typed = z.infer<typeof Typed>;

/** A form on which nothing is typed yet, for an action of this day. */
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
  reason: '',
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

const answerOf = ({ type }: Question, given: boolean | string | undefined): boolean | number | string | null => {
  if (given === undefined || given === '') return null;
  return type === 'number' ? (numberTyped(String(given)) ?? null) : given;
};

/** What is typed, under the names of the contract; whether it is an action is for the contract to say. */
export const actionOf = (typed: Typed, content: RevisionContent): Readonly<Record<keyof DeclaredAction, unknown>> => {
  const row = rowOf(content, typed.row);
  return {
    row: typed.row,
    variant: typed.variant || null,
    title: typed.title,
    factKey: typed.factKey || null,
    quantity: numberTyped(typed.quantity),
    unit: typed.unit,
    first: typed.first,
    last: typed.last,
    continuous: typed.continuous,
    listEntry: null,
    answers: Object.fromEntries(
      (row ? questionsOf(content, row, typed.variant) : []).map((question) => [
        question.id,
        answerOf(question, typed.answers[question.id]),
      ]),
    ),
  };
};

/** What of an action is known already, for a draft: each field that the contract takes. */
export const draftOf = (typed: Typed, content: RevisionContent): DraftedAction => {
  const action = actionOf(typed, content);
  const fields = Object.keys(action) as (keyof DeclaredAction)[];
  return Object.fromEntries(
    fields
      .filter((field) => DeclaredAction.shape[field].safeParse(action[field]).success)
      .map((field) => [field, action[field]]),
  );
};

/** What stands in for a document; `null` where one is joined. */
export const attestationOf = ({ attestation }: Typed): Attestation | null =>
  attestation === 'none' ? null : attestation;
