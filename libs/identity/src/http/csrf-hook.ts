import { isRefusal } from '@libs/kernel';
import type { onRequestHookHandler } from 'fastify';
import { problemBody } from '../problems.js';
import { refuseForgedRequest } from './csrf.js';

/** Answers 403 before a forged request is read any further. `exempt` is asked with the path, without the query. */
export const csrfHook =
  (origin: string, exempt: (path: string) => boolean): onRequestHookHandler =>
  (request, reply, done) => {
    const path = request.url.split('?')[0] ?? '';
    if (exempt(path) || !isRefusal(refuseForgedRequest(request, origin))) return done();
    void reply.code(403).type('application/problem+json').send(problemBody('identity.csrf'));
  };
