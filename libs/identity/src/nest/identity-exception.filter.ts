import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { IdentityException } from './signed-in.guard.js';

/** Sends this library's problems as `application/problem+json`, for an application without a filter of its own. */
@Catch(IdentityException)
export class IdentityExceptionFilter implements ExceptionFilter<IdentityException> {
  catch(exception: IdentityException, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.code(exception.getStatus()).type('application/problem+json').send(exception.getResponse());
  }
}
