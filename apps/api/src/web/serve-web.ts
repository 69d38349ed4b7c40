import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isNavigation } from './navigation.js';
import { freshPage } from './page.js';

const pathOf = ({ url }: FastifyRequest): string => url.split('?')[0] ?? '/';

/**
 * Serves the application that the build has put in `folder`: files that never change under their names, compressed
 * already, and its one page for every address that a browser navigates to and nothing else answers. An API without
 * its application serves none.
 */
export const serveWeb = async (instance: FastifyInstance, folder: string): Promise<void> => {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return;
  await instance.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    maxAge: '365d',
    immutable: true,
    index: false,
    decorateReply: false,
  });
  instance.get('/*', async (request: FastifyRequest, reply: FastifyReply) => {
    if (!isNavigation(pathOf(request), request.headers)) return reply.callNotFound();
    const { html, headers } = freshPage(await readFile(index, 'utf8'));
    return reply.headers(headers).send(html);
  });
};
