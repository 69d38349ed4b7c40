import { REQUEST_ID_HEADER } from '@libs/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';

/** A request id that came from a proxy is kept when it is one; else a new one. */
export const requestIdOf = (request: IncomingMessage): string => {
  const given = request.headers[REQUEST_ID_HEADER];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
};

/** The template of the route: never the address, which may hold what only its reader should know. */
export const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? '(none)';

/** One line per request: no address, no query, no body, no header and nobody's name. */
export const logRequests = (instance: FastifyInstance, logger: Logger): void => {
  instance.addHook('onRequest', async (request, reply) => {
    reply.header(REQUEST_ID_HEADER, request.id);
  });
  instance.addHook('onResponse', async (request, reply) => {
    const { method, id: requestId } = request;
    const line = {
      requestId,
      method,
      route: routeOf(request),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    // A probe that is told to wait is an answer, not a fault.
    if (reply.statusCode >= 500 && line.route !== '/health/ready') logger.error(line, 'request');
    else logger.info(line, 'request');
  });
};
