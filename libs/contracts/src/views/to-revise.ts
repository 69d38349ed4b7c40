import type { AssessedDeclaration } from '../assessment.js';

/** Of the questions of a row, those whose answer keeps the action from counting. */
export const questionsToRevise = <Question extends { readonly id: string }>(
  { reason, facts }: Pick<AssessedDeclaration, 'reason' | 'facts'>,
  questions: readonly Question[],
): readonly Question[] =>
  reason === null
    ? []
    : questions.filter(({ id }) => facts.some(({ name, expected }) => name === id && expected !== null));
