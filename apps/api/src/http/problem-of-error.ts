import { EventStoreUnavailable } from '@libs/event-store';
import { IdentityException } from '@libs/identity';
import { HttpException } from '@nestjs/common';
import { ProblemRaised } from './problem.js';

const byStatus: Readonly<Record<number, string>> = {
  401: 'identity.sign-in-required',
  403: 'request.not-allowed',
  404: 'request.not-found',
  413: 'request.too-large',
  415: 'request.unsupported-media-type',
};

// PostgreSQL is going down, coming up or out of connections; or there is nobody at its address.
const unavailable = /^(08|57P|53300|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/;

const isUnavailable = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && typeof error.code === 'string' && unavailable.test(error.code)) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message));

/** The status of an error of Fastify or of its plug-ins, such as a form with too many parts. */
const statusOf = (error: unknown): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;
};

/** The problem that an error is to whoever asked. Whatever is not foreseen is `service.failed`, and tells nothing. */
export const problemOfError = (error: unknown): ProblemRaised => {
  if (error instanceof ProblemRaised) return error;
  if (error instanceof EventStoreUnavailable)
    return new ProblemRaised(error.outcome === 'unknown' ? 'service.outcome-unknown' : 'service.unavailable');
  if (error instanceof IdentityException) return new ProblemRaised(error.code);
  const status = statusOf(error) ?? 500;
  if (status >= 400 && status < 500) return new ProblemRaised(byStatus[status] ?? 'request.malformed');
  if (status === 503) return new ProblemRaised('service.unavailable');
  return new ProblemRaised(isUnavailable(error) ? 'service.unavailable' : 'service.failed');
};
