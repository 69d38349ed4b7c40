import multipart from '@fastify/multipart';
import { receptionLimits } from '@libs/evidence';
import type { FastifyInstance } from 'fastify';

/** Most bytes of a JSON body. */
export const MAX_BODY_BYTES = 1_048_576;

/** JSON, and multipart for evidence; any other kind of body is refused with 415. */
export const readBodies = (instance: FastifyInstance): void => {
  instance.removeContentTypeParser('text/plain');
  // One byte more than a piece may have, so that the store, not the parser, refuses the piece.
  void instance.register(multipart, {
    limits: { files: 1, fields: 4, fieldSize: 4_096, parts: 6, fileSize: receptionLimits.maxBytes + 1 },
  });
};
