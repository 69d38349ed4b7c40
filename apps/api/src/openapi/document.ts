import { IDEMPOTENCY_HEADER, POSITION_HEADER, ProblemDocument } from '@libs/contracts';
import { z } from 'zod';
import { ROLE_HEADER } from '../http/caller.js';
import type { Answer, Operation } from '../http/operation.js';
import { problemCatalogue } from '../http/problem.js';
import { type JsonSchema, SchemaCollector } from './json-schema.js';

const PROBLEM = 'application/problem+json';

const headers: Readonly<Record<string, JsonSchema>> = {
  ETag: {
    description: 'Version de la ressource, à renvoyer dans If-Match.',
    schema: { type: 'string', examples: ['"v12"'] },
  },
  [POSITION_HEADER]: {
    description: 'Position du journal après l’écriture : une lecture avec `?after=` l’attend.',
    schema: { type: 'integer' },
  },
  Location: { description: 'Adresse de la ressource créée.', schema: { type: 'string' } },
  Link: { description: 'La page suivante : rel="next".', schema: { type: 'string' } },
};

const header = (name: string, required: boolean, description: string): JsonSchema => ({
  in: 'header',
  name,
  required,
  description,
  schema: { type: 'string' },
});

const preconditionHeaders = ({ precondition, idempotent }: Operation): JsonSchema[] => [
  ...(precondition && precondition !== 'new'
    ? [header('If-Match', precondition === 'version', 'Version lue, telle que `"v12"`.')]
    : []),
  ...(precondition === 'new' || precondition === 'version-or-new'
    ? [header('If-None-Match', precondition === 'new', '`*` : la ressource ne doit pas encore exister.')]
    : []),
  ...(idempotent
    ? [
        header(
          IDEMPOTENCY_HEADER,
          false,
          'La même clé et la même requête reçoivent la même réponse, une seule fois enregistrée.',
        ),
      ]
    : []),
];

const commonProblems = ({ right, query, body, parameters }: Operation): string[] => [
  ...(query || body || parameters ? ['request.invalid'] : []),
  ...(right === 'public' ? [] : ['identity.sign-in-required', 'request.not-allowed']),
  'service.failed',
  'service.unavailable',
];

/** Everything this operation can answer beside success, by code. */
export const problemsOf = (described: Operation): string[] => [
  ...new Set([
    ...(described.problems ?? []),
    ...(described.method !== 'GET' ? ['identity.csrf'] : []),
    ...commonProblems(described),
  ]),
];

class DocumentBuilder {
  private readonly schemas = new SchemaCollector();
  private readonly problem = this.schemas.schemaOf(ProblemDocument, 'output');

  get components(): Record<string, JsonSchema> {
    return this.schemas.components;
  }

  operation(described: Operation): JsonSchema {
    const { id, tag, summary, description, right, body } = described;
    return {
      operationId: id,
      tags: [tag],
      summary,
      ...(description && { description }),
      ...(right === 'public' ? { security: [] } : {}),
      'x-delibere-right': right,
      parameters: [
        ...this.parametersOf('path', described.parameters),
        ...this.parametersOf('query', described.query),
        ...preconditionHeaders(described),
        ...(right === 'public' ? [] : [roleHeader]),
      ],
      ...(body && {
        requestBody: {
          required: true,
          content: { [described.bodyType ?? 'application/json']: { schema: this.schemas.schemaOf(body, 'input') } },
        },
      }),
      responses: { ...this.answersOf(described.answers), ...this.problemsOf(described) },
    };
  }

  private parametersOf(place: 'path' | 'query', schema: z.ZodType | undefined): JsonSchema[] {
    if (!(schema instanceof z.ZodObject)) return [];
    return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, one]) => ({
      in: place,
      name,
      required: place === 'path' || !one.safeParse(undefined).success,
      schema: this.schemas.schemaOf(one, 'input'),
    }));
  }

  private answersOf(answers: readonly Answer[]): Record<string, JsonSchema> {
    return Object.fromEntries(
      answers.map(({ status, description, schema, mediaType = 'application/json', headers: names = [] }) => [
        status,
        {
          description,
          ...(names.length > 0 && { headers: Object.fromEntries(names.map((name) => [name, headers[name]])) }),
          content: { [mediaType]: { schema: schema ? this.schemas.schemaOf(schema, 'output') : { type: 'string' } } },
        },
      ]),
    );
  }

  private problemsOf(described: Operation): Record<string, JsonSchema> {
    const codes = new Map<number, string[]>();
    for (const code of problemsOf(described)) {
      const { status } = problemCatalogue[code] ?? unknownProblem(code);
      codes.set(status, [...(codes.get(status) ?? []), code]);
    }
    for (const { status } of described.answers) codes.delete(status);
    return Object.fromEntries(
      [...codes].map(([status, ofStatus]) => [
        status,
        {
          description: ofStatus.map((code) => `\`${code}\` : ${problemCatalogue[code]?.title}`).join('\n\n'),
          content: { [PROBLEM]: { schema: this.problem } },
        },
      ]),
    );
  }
}

const unknownProblem = (code: string): never => {
  throw new Error(`no problem has the code ${code}`);
};

const roleHeader = header(ROLE_HEADER, false, 'Le rôle exercé, pour qui en a plusieurs.');

/** The OpenAPI 3.1 document of these operations: one source, the zod contracts, for checks and documentation. */
export const openApiDocument = (operations: readonly Operation[]): JsonSchema => {
  const builder = new DocumentBuilder();
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const described of operations)
    paths[described.path] = {
      ...paths[described.path],
      [described.method.toLowerCase()]: builder.operation(described),
    };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Délibéré',
      version: '1',
      description:
        'Instruction et délibération de la certification périodique par les conseils nationaux professionnels. ' +
        'Toute erreur est un problème RFC 9457 dont le code est stable.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-delibere',
          description: 'Session ouverte par /auth/login. Une écriture porte aussi l’en-tête `x-delibere-csrf: 1`.',
        },
      },
      schemas: Object.fromEntries(Object.entries(builder.components).sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  };
};
