import { BadCursor, type Page } from '@libs/read-models';
import type { PageQuery } from '@libs/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemRaised } from './problem.js';

const badCursor = () => {
  const fault = {
    in: 'query',
    pointer: '#/cursor',
    detail: 'Ce curseur n’est pas de cette liste.',
    code: 'custom',
  } as const;
  return new ProblemRaised('request.invalid', {}, { errors: [fault] });
};

// A cursor that someone made up can hold a value that the database cannot read (SQLSTATE class 22).
const isUnreadableValue = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('22');

/** Where the page that follows is: the same request with its cursor. */
export const nextLink = (url: string, cursor: string): string => {
  const next = new URL(url, 'http://this.invalid');
  next.searchParams.set('cursor', cursor);
  return `<${next.pathname}${next.search}>; rel="next"`;
};

/** A page as it is answered, with the link to the next; a made-up cursor is a fault of the request. */
export const paged = async <T>(
  { request, reply, query }: { request: FastifyRequest; reply: FastifyReply; query: PageQuery },
  load: (page: PageQuery) => Promise<Page<T>>,
): Promise<{ items: T[]; next: string | null }> => {
  const page = await load(query).catch((error: unknown) => {
    if (error instanceof BadCursor || (query.cursor !== undefined && isUnreadableValue(error))) throw badCursor();
    throw error;
  });
  if (page.next !== null) void reply.header('link', nextLink(request.url, page.next));
  return { items: [...page.items], next: page.next };
};
