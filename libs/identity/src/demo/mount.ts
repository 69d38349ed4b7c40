import type { FastifyInstance } from 'fastify';
import { pageHeaders } from '../http/pages.js';
import type { Fetch } from '../login/relying-party.js';
import { type DemoProvider, demoPath } from './demo-provider.js';

const { 'content-type': _mediaType, ...safeHeaders } = pageHeaders;

/** Puts the built-in provider under `/oidc`: it reads the raw request itself, so no body parser may come first. */
export const mountDemoProvider = async (fastify: FastifyInstance, provider: DemoProvider): Promise<void> => {
  await fastify.register(
    (scope, _, done) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
      scope.all('/*', async (request, reply) => {
        reply.hijack();
        // The hooks that add headers to every other answer do not see this one.
        for (const [name, value] of Object.entries(safeHeaders)) reply.raw.setHeader(name, value);
        try {
          await provider.handle(request.raw, reply.raw);
        } catch (fault) {
          request.log.error(fault);
          if (!reply.raw.headersSent) reply.raw.writeHead(500);
          reply.raw.end();
        }
      });
      done();
    },
    { prefix: demoPath },
  );
};

/**
 * How our own client reaches the built-in provider: through the server's router and not through a socket, so that it
 * works whatever address the process listens on.
 */
export const fetchWithin =
  (fastify: () => FastifyInstance): Fetch =>
  async (url, { method, headers, body }) => {
    const { pathname, search } = new URL(url);
    const answer = await fastify().inject({
      method: method as 'GET' | 'POST',
      url: pathname + search,
      headers,
      ...(body != null && { payload: String(body) }),
    });
    const pairs = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as [string, string]);
    return new Response(answer.body, { status: answer.statusCode, headers: pairs });
  };
