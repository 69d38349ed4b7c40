import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { requestIdOf } from '../logging/request-log.js';
import { MAX_BODY_BYTES } from './body-parsers.js';
import { answerProblem } from './problem-filter.js';

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
