import type { ProblemFault } from '@libs/contracts';
import type { z } from 'zod';
import { inexactIn } from './exact-text.js';
import { frenchIssue } from './french-issues.js';
import { ProblemRaised } from './problem.js';

// A round trip through UTF-8 replaces lone surrogates, on which encodeURI throws.
const wellFormed = (text: string): string => Buffer.from(text).toString();

const pointerOf = (path: readonly PropertyKey[]): string =>
  `#${path.map((part) => `/${encodeURI(wellFormed(String(part)).replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('')}`;

/** The faults that zod found in one part of a request, each with its pointer (RFC 6901) and a French sentence. */
export const faultsOf = (part: ProblemFault['in'], error: z.ZodError): ProblemFault[] =>
  error.issues.map(({ path, message, code }) => ({ in: part, pointer: pointerOf(path), detail: message, code }));

const inexactFaults = (part: ProblemFault['in'], read: unknown): ProblemFault[] =>
  inexactIn(read).map(({ path, message }) => ({ in: part, pointer: pointerOf(path), detail: message, code: 'custom' }));

/** The parts of a request as their schemas read them; throws one problem with the faults of all parts. */
export const parseParts = (
  schemas: Readonly<Partial<Record<ProblemFault['in'], z.ZodType>>>,
  received: Readonly<Partial<Record<ProblemFault['in'], unknown>>>,
): Partial<Record<ProblemFault['in'], unknown>> => {
  const faults: ProblemFault[] = [];
  const parsed: Partial<Record<ProblemFault['in'], unknown>> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    const part = name as ProblemFault['in'];
    const result = schema.safeParse(received[part], { error: frenchIssue });
    if (!result.success) faults.push(...faultsOf(part, result.error));
    else faults.push(...inexactFaults(part, result.data));
    parsed[part] = result.data;
  }
  if (faults.length > 0) throw new ProblemRaised('request.invalid', {}, { errors: faults });
  return parsed;
};
