import { useQuery } from '@tanstack/react-query';
import { inForceQuery } from './queries.js';
import { type Question, RevisionContent } from './revision-content.js';

const none: readonly Question[] = [];

const questionsOf = ({ content }: Readonly<Record<string, unknown>>): readonly Question[] =>
  RevisionContent.pick({ questions: true }).parse(content).questions;

/** The questions that a référentiel asks of actions; none until they are there. */
export const useQuestions = (specialty: string): readonly Question[] =>
  useQuery({ ...inForceQuery(specialty), select: questionsOf }).data ?? none;
