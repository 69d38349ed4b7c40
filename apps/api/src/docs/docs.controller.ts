import { Controller, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Endpoint, operation } from '../http/operation.js';
import { ProblemRaised } from '../http/problem.js';
import type { JsonSchema } from '../openapi/json-schema.js';

/** Token of the function that describes the API: it takes a while, and is called when somebody asks. */
export const OPENAPI = Symbol('api.openapi');

const swaggerUi = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const files: ReadonlyMap<string, string> = new Map([
  ['swagger-ui.css', 'text/css; charset=utf-8'],
  ['swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
]);

// Swagger UI sets styles on its elements and draws its icons from data: URLs; scripts come from this origin only.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
  "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const PAGE = `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Délibéré – documentation de l’API</title><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><main id="swagger-ui"></main>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body>
</html>
`;

const START = `window.SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  validatorUrl: null,
  requestInterceptor: (request) => { request.headers['x-delibere-csrf'] = '1'; return request; },
});
`;

const openapi = operation({
  id: 'readOpenApi',
  method: 'GET',
  path: '/api/openapi.json',
  tag: 'documentation',
  summary: 'Ce document',
  right: 'public',
  answers: [{ status: 200, description: 'OpenAPI 3.1', schema: z.record(z.string(), z.unknown()) }],
});

const page = operation({
  id: 'readDocumentation',
  method: 'GET',
  path: '/api/docs',
  tag: 'documentation',
  summary: 'La documentation à lire et à essayer',
  right: 'public',
  answers: [{ status: 200, description: 'Une page', mediaType: 'text/html' }],
});

const file = operation({
  id: 'readDocumentationFile',
  method: 'GET',
  path: '/api/docs/{file}',
  tag: 'documentation',
  summary: 'Les fichiers de cette page',
  right: 'public',
  parameters: z.object({ file: z.string() }),
  answers: [{ status: 200, description: 'Le fichier', mediaType: 'text/javascript' }],
  problems: ['request.not-found'],
});

/** The API's own documentation, without a byte from elsewhere. */
@Controller()
export class DocsController {
  private document: JsonSchema | undefined;

  constructor(@Inject(OPENAPI) private readonly describe: () => JsonSchema) {}

  @Endpoint(openapi)
  openApi(): JsonSchema {
    return (this.document ??= this.describe());
  }

  @Endpoint(page)
  page(@Res() reply: FastifyReply): FastifyReply {
    return reply.header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(PAGE);
  }

  @Endpoint(file)
  file(@Param('file') name: string, @Res() reply: FastifyReply): FastifyReply {
    if (name === 'start.js') return reply.type('text/javascript; charset=utf-8').send(START);
    const type = files.get(name);
    if (!type) throw new ProblemRaised('request.not-found');
    return reply
      .type(type)
      .header('cache-control', 'public, max-age=86400')
      .send(createReadStream(join(swaggerUi, name)));
  }
}
