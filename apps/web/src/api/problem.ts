import type { Problem } from './types.js';

/** The API's refusal, with its French sentences (RFC 9457). */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'ApiProblem';
  }
}

/** Nobody answered: the network, or the service, is away. */
export class Unreachable extends Error {
  constructor(options?: ErrorOptions) {
    super('unreachable', options);
    this.name = 'Unreachable';
  }
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'title' in body && 'detail' in body;

/** What an answer that is no success is; an answer that is not ours, such as a gateway's page, is `Unreachable`. */
export const failureOf = async (response: Response): Promise<ApiProblem | Unreachable> => {
  const body: unknown = await response.json().catch(() => null);
  return isProblem(body) ? new ApiProblem(body) : new Unreachable();
};

/** The stable code of a problem; undefined for any other error. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof ApiProblem ? error.problem.code : undefined;

export const isSignedOut = (error: unknown): boolean => codeOf(error) === 'identity.sign-in-required';
