import { receptionLimits } from '@libs/evidence';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { requestIdOf } from '../logging/request-log.js';
import { MAX_BODY_BYTES } from './body-parsers.js';
import { ProblemRaised } from './problem.js';
import { answerProblem } from './problem-filter.js';
import { SECURITY_HEADERS } from './security-headers.js';

// Longer than an upload may take: a sender that drips a byte now and then does not hold a connection for ever.
const REQUEST_MS = receptionLimits.totalMs + 30_000;

/**
 * Fastify with one error handler from the start: errors of the server itself (a body that cannot be read, or is too
 * large) become problems too. Nest sets its own only once routes have taken the default one.
 */
export class ApiAdapter extends FastifyAdapter {
  constructor(logger: Logger) {
    super({
      bodyLimit: MAX_BODY_BYTES,
      genReqId: requestIdOf,
      forceCloseConnections: 'idle',
      requestTimeout: REQUEST_MS,
      // An address that the router cannot read leads nowhere, and no hook runs for it.
      frameworkErrors: (_error: unknown, request: FastifyRequest, reply: FastifyReply) => {
        void reply.headers(SECURITY_HEADERS);
        answerProblem(new ProblemRaised('request.not-found'), request, reply, logger);
      },
      routerOptions: { maxParamLength: 300 },
    });
    this.instance.setErrorHandler((error, request, reply) => {
      answerProblem(this.mapException(error), request, reply, logger);
    });
  }

  override setErrorHandler(): ReturnType<FastifyAdapter['setErrorHandler']> {
    return this.instance;
  }
}
