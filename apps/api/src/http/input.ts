import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { OPERATION, type Operation } from './operation.js';
import { type Precondition, preconditionOf } from './precondition.js';
import { parseParts } from './validation.js';

type Parsed<Schema> = NonNullable<Schema> extends z.ZodType ? z.infer<NonNullable<Schema>> : undefined;

/** A request as its operation reads it. */
export interface Input<O extends Operation> {
  readonly path: Parsed<O['parameters']>;
  readonly query: Parsed<O['query']>;
  readonly body: Parsed<O['body']>;
  readonly precondition: Precondition;
}

// A misspelt filter must not silently widen a list: unknown names are refused.
const strictly = (schema: z.ZodType): z.ZodType => (schema instanceof z.ZodObject ? schema.strict() : schema);

/** Reads a request by the schemas of its operation; throws the problem with every fault. */
export const inputOf = (described: Operation, request: FastifyRequest): Input<Operation> => {
  const precondition = preconditionOf(described, request.headers);
  const { parameters, query = z.object({}), body, bodyType } = described;
  const parsed = parseParts(
    { ...(parameters && { path: parameters }), query: strictly(query), ...(body && !bodyType && { body }) },
    { path: request.params, query: request.query, body: request.body },
  );
  return { path: parsed.path, query: parsed.query, body: parsed.body, precondition } as Input<Operation>;
};

/** The parsed request, as a parameter of a handler. */
export const Parse = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const described = Reflect.getMetadata(OPERATION, context.getHandler()) as Operation;
  return inputOf(described, context.switchToHttp().getRequest<FastifyRequest>());
});
