import { PROBLEM_MEDIA_TYPE } from '@libs/contracts';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { describeError } from '../logging/describe-error.js';
import { problemDocument } from './problem.js';
import { problemOfError } from './problem-of-error.js';

/** The one place where a problem becomes an HTTP answer (RFC 9457). */
export const answerProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply, logger: Logger): void => {
  const { code, facts, extras } = problemOfError(error);
  const reference = code === 'service.failed' ? { requestId: request.id } : undefined;
  const document = problemDocument(code, reference ?? facts, reference ?? extras);
  if (document.status >= 500) logger.error({ requestId: request.id, error: describeError(error) }, code);
  if (reply.sent) return;
  if (document.status === 503) void reply.header('retry-after', '1');
  void reply.status(document.status).header('content-type', `${PROBLEM_MEDIA_TYPE}; charset=utf-8`).send(document);
};

/** Errors of handlers, guards and parameters. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), this.logger);
  }
}
