import type { FastifyInstance } from 'fastify';

/** Headers of every answer, whoever gives it. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'x-frame-options': 'DENY',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cache-control': 'no-store',
};

const YEAR_SECONDS = 31_536_000;

/**
 * Adds them. What a handler has set stays; JSON may neither be framed nor load anything, and answers
 * are not kept by caches unless a handler says otherwise.
 */
export const addSecurityHeaders = (instance: FastifyInstance, publicUrl: string): void => {
  const secure = publicUrl.startsWith('https:');
  const headers = {
    ...SECURITY_HEADERS,
    ...(secure && { 'strict-transport-security': `max-age=${YEAR_SECONDS}; includeSubDomains` }),
  };
  instance.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(headers)) if (!reply.hasHeader(name)) void reply.header(name, value);
  });
};
