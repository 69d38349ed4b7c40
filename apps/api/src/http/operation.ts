import { OpenToAnyone } from '@libs/identity';
import { HttpCode, RequestMapping, RequestMethod, SetMetadata, applyDecorators } from '@nestjs/common';
import type { z } from 'zod';

/** What a route needs of the permission matrix: an action of it, a session and no more, or nothing. */
export type Right = `P${number}` | 'signed-in' | 'public';

/** One route as a value: the one source of its path, its checks, its rights and its documentation. */
export interface Operation<
  Path extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
> {
  /** Stable `operationId`. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With its parameters in braces: `/api/cycles/{cycleId}`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly right: Right;
  readonly parameters?: Path;
  readonly query?: Query;
  readonly body?: Body;
  /** Media type of the body; JSON when absent. */
  readonly bodyType?: string;
  /** The request names the version it has seen: required, or required unless it creates. */
  readonly precondition?: 'version' | 'version-or-new' | 'new' | 'optional';
  readonly idempotent?: boolean;
  readonly answers: readonly Answer[];
  /** Codes of the problems beyond those that every route can answer. */
  readonly problems?: readonly string[];
}

export interface Answer {
  readonly status: number;
  readonly description: string;
  readonly schema?: z.ZodType;
  /** JSON when absent. */
  readonly mediaType?: string;
  readonly headers?: readonly string[];
}

export const operation = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  described: Operation<P, Q, B>,
): Operation<P, Q, B> => described;

export const OPERATION = 'delibere:operation';

export const nestPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

/** Mounts an operation on a method of a controller. */
export const Endpoint = (described: Operation): MethodDecorator =>
  applyDecorators(
    RequestMapping({ path: nestPath(described.path), method: RequestMethod[described.method] }),
    HttpCode(described.answers[0]?.status ?? 200),
    SetMetadata(OPERATION, described),
    ...(described.right === 'public' ? [OpenToAnyone()] : []),
  );

type Constructor = abstract new (...dependencies: never[]) => object;

/** The operations that a controller's methods carry, in the order they are written. */
export const operationsOf = (controller: Constructor): Operation[] =>
  Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const method: unknown = Object.getOwnPropertyDescriptor(controller.prototype, name)?.value;
    const described = typeof method === 'function' && (Reflect.getMetadata(OPERATION, method) as Operation | undefined);
    return described ? [described] : [];
  });
