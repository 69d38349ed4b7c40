import { IDEMPOTENCY_HEADER, versionOf } from '@libs/contracts';
import type { IncomingHttpHeaders } from 'node:http';
import type { Operation } from './operation.js';
import { ProblemRaised } from './problem.js';

/** What the caller has seen, and the key under which it may repeat itself. */
export interface Precondition {
  /** 0: it must not exist yet. */
  readonly expectedVersion?: number;
  readonly idempotencyKey?: string;
}

const MAX_KEY = 255;

/** The precondition that the headers state; throws 428 where the operation requires one, 422 where it is no version. */
export const preconditionOf = (
  { precondition, idempotent }: Pick<Operation, 'precondition' | 'idempotent'>,
  headers: IncomingHttpHeaders,
): Precondition => {
  const expectedVersion = precondition && expectedVersionOf(headers, precondition);
  const idempotencyKey = idempotent ? keyOf(headers) : undefined;
  return {
    ...(expectedVersion !== undefined && { expectedVersion }),
    ...(idempotencyKey !== undefined && { idempotencyKey }),
  };
};

const expectedVersionOf = (
  headers: IncomingHttpHeaders,
  required: NonNullable<Operation['precondition']>,
): number | undefined => {
  const isNew = headers['if-none-match']?.trim() === '*';
  if (isNew && (required === 'new' || required === 'version-or-new')) return 0;
  const match = headers['if-match'];
  if (match !== undefined && required !== 'new')
    return versionOf(match) ?? refuseHeader('If-Match', 'Attendu : "v12".');
  if (required === 'optional') return undefined;
  throw new ProblemRaised('request.precondition-required');
};

const keyOf = (headers: IncomingHttpHeaders): string | undefined => {
  const key = headers[IDEMPOTENCY_HEADER];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && /^[\x21-\x7e]+$/.test(key) && key.length <= MAX_KEY) return key;
  return refuseHeader('Idempotency-Key', `Attendu : 1 à ${MAX_KEY} caractères ASCII visibles.`);
};

const refuseHeader = (name: string, detail: string): never => {
  throw new ProblemRaised(
    'request.invalid',
    {},
    { errors: [{ in: 'header', pointer: `#/${name}`, detail, code: 'invalid_format' }] },
  );
};
