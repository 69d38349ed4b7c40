import { type ProblemDocument, type ProblemFault, httpProblems, problems, sentenceOf } from '@libs/contracts';
import { evidenceProblems } from '@libs/evidence';
import { identityProblems } from '@libs/identity';
import type { Refusal } from '@libs/kernel';

interface KnownProblem {
  readonly title: string;
  readonly detail: string;
  readonly status: number;
}

/** Every problem that this API can answer, by its stable code. */
export const problemCatalogue: Readonly<Record<string, KnownProblem>> = {
  ...problems,
  ...evidenceProblems,
  ...identityProblems,
  ...httpProblems,
};

export interface ProblemExtras {
  readonly errors?: readonly ProblemFault[];
  readonly currentVersion?: number;
  readonly requestId?: string;
}

/** A request that ends as a problem; the filter alone knows what that is in HTTP. */
export class ProblemRaised extends Error {
  readonly kind = 'problem-raised';
  constructor(
    readonly code: string,
    readonly facts: Refusal['facts'] = {},
    readonly extras: ProblemExtras = {},
  ) {
    super(code);
  }
}

// What is missing and what is forbidden answer with the same bytes, whichever stream it would be in.
const hidesExistence = (code: string): boolean =>
  /^((account|case|committee|cycle|declaration)\.not-found|declaration\.cycle-not-found)$/.test(code);

/** The RFC 9457 document of a code; throws when the catalogue does not have it. */
export const problemDocument = (
  code: string,
  facts: Refusal['facts'] = {},
  { errors, ...extras }: ProblemExtras = {},
): ProblemDocument => {
  const shown = hidesExistence(code) ? 'request.not-found' : code;
  const known = problemCatalogue[shown];
  if (!known) throw new Error(`no problem has the code ${shown}`);
  return {
    type: `/api/problems/${shown}`,
    title: known.title,
    status: known.status,
    detail: sentenceOf(known.detail, facts),
    code: shown,
    ...(errors && { errors: [...errors] }),
    ...extras,
  };
};
